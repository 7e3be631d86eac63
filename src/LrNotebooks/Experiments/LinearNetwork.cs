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
    public (float V1, float V2) V
    {
        get
        {
            var (v1, v2) = (0f, 0f);
            for (var unit = 0; unit < Hidden; unit++) (v1, v2) = (v1 + (W1[unit] * W2[unit]), v2 + (W1[Hidden + unit] * W2[unit]));
            return (v1, v2);
        }
    }

    /// <summary>Mean squared error on the rows from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="start">First row.</param>
    /// <param name="end">One past the last row.</param>
    public float Loss(LinearNetworkData data, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (inputs, labels, (v1, v2)) = (data.Inputs, data.Labels, V);
        var sum = 0f;
        for (var row = start; row < end; row++)
        {
            var error = (inputs[2 * row] * v1) + (inputs[(2 * row) + 1] * v2) - labels[row];
            sum += error * error;
        }
        return sum / (end - start);
    }

    /// <summary>
    /// The gradient of <see cref="Loss"/>. With v = W1·W2 and e = 2·(x·v − label)/n, the chain rule gives dv = xᵀ·e,
    /// dW1 = dv·W2ᵀ and dW2 = W1ᵀ·dv.
    /// </summary>
    /// <param name="data">The rows.</param>
    /// <param name="start">First row.</param>
    /// <param name="end">One past the last row.</param>
    /// <param name="gradient1">Receives dW1, 6 numbers.</param>
    /// <param name="gradient2">Receives dW2, 3 numbers.</param>
    public void Gradient(LinearNetworkData data, int start, int end, Span<float> gradient1, Span<float> gradient2)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (inputs, labels, (v1, v2)) = (data.Inputs, data.Labels, V);
        var (dv1, dv2) = (0f, 0f);
        for (var row = start; row < end; row++)
        {
            var (volume, weight) = (inputs[2 * row], inputs[(2 * row) + 1]);
            var error = 2 * ((volume * v1) + (weight * v2) - labels[row]) / (end - start);
            (dv1, dv2) = (dv1 + (volume * error), dv2 + (weight * error));
        }
        for (var unit = 0; unit < Hidden; unit++)
        {
            gradient1[unit] = dv1 * W2[unit];
            gradient1[Hidden + unit] = dv2 * W2[unit];
            gradient2[unit] = (W1[unit] * dv1) + (W1[Hidden + unit] * dv2);
        }
    }
}
