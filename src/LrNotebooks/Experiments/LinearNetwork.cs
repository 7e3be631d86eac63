using LrNotebooks.Random;

namespace LrNotebooks.Experiments;

/// <summary>
/// The network of document 001, y = x·W1·W2 with W1 [2,3] and W2 [3,1], and its backward pass written out in float32. Two linear
/// layers make one linear map: x·v with v = W1·W2.
/// </summary>
public sealed class LinearNetwork
{
    /// <summary>Width of the middle layer.</summary>
    public const int Hidden = 3;

    /// <summary>The document's weights: both from <c>tf.random_normal(…, stddev=1, seed=1)</c>, so W2 starts as W1's first
    /// row does.</summary>
    public LinearNetwork()
    {
        W1 = new TensorFlowRandom(1).Normal(2 * Hidden);
        W2 = new TensorFlowRandom(1).Normal(Hidden);
    }

    /// <summary>[2,3], row by row.</summary>
    public float[] W1 { get; }

    /// <summary>[3,1].</summary>
    public float[] W2 { get; }

    /// <summary>v = W1·W2, the one linear map that the two layers make.</summary>
    public (float V1, float V2) V => (Output(1, 0), Output(0, 1));

    /// <summary>Mean squared error on the rows from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="start">First row.</param>
    /// <param name="end">One past the last row.</param>
    public float Loss(LinearNetworkData data, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(data);
        var sum = 0f;
        for (var row = start; row < end; row++)
        {
            var error = Output(data.Inputs[2 * row], data.Inputs[(2 * row) + 1]) - data.Labels[row];
            sum += error * error;
        }
        return sum / (end - start);
    }

    /// <summary>
    /// The gradient of <see cref="Loss"/>. With e = 2·(y − label)/n: dW2 = aᵀ·e and dW1 = xᵀ·(e·W2ᵀ), where a = x·W1.
    /// </summary>
    /// <param name="data">The rows.</param>
    /// <param name="start">First row.</param>
    /// <param name="end">One past the last row.</param>
    /// <param name="gradient1">Receives dW1, 6 numbers.</param>
    /// <param name="gradient2">Receives dW2, 3 numbers.</param>
    public void Gradient(LinearNetworkData data, int start, int end, Span<float> gradient1, Span<float> gradient2)
    {
        ArgumentNullException.ThrowIfNull(data);
        gradient1.Clear();
        gradient2.Clear();
        for (var row = start; row < end; row++)
        {
            var (volume, weight) = (data.Inputs[2 * row], data.Inputs[(2 * row) + 1]);
            var error = 2 * (Output(volume, weight) - data.Labels[row]) / (end - start);
            for (var unit = 0; unit < Hidden; unit++)
            {
                gradient1[unit] += volume * (error * W2[unit]);
                gradient1[Hidden + unit] += weight * (error * W2[unit]);
                gradient2[unit] += Activation(volume, weight, unit) * error;
            }
        }
    }

    private float Activation(float volume, float weight, int unit) => (volume * W1[unit]) + (weight * W1[Hidden + unit]);

    private float Output(float volume, float weight)
    {
        var sum = 0f;
        for (var unit = 0; unit < Hidden; unit++) sum += Activation(volume, weight, unit) * W2[unit];
        return sum;
    }
}
