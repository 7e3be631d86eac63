using LrNotebooks.Random;
using TorchSharp;

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

/// <summary>
/// The data of document 001: parts with a volume and a weight, both uniform in [0, 1) from <c>RandomState(23455)</c>; the
/// label is 1 where their sum is below 1, else 0.
/// </summary>
public sealed class LinearNetworkData
{
    private readonly double[] _values;

    /// <summary>Draws the rows.</summary>
    /// <param name="seed">NumPy's seed.</param>
    /// <param name="rows">Number of parts, 1 or more.</param>
    public LinearNetworkData(uint seed = 23455, int rows = 32)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        _values = new NumPyRandomState(seed).Rand(rows * 2);
        Rows = rows;
        Inputs = [.. _values.Select(value => (float)value)];
        Labels = [.. Enumerable.Range(0, rows).Select(row => Volume(row) + Weight(row) < 1 ? 1f : 0f)];
    }

    /// <summary>Number of parts.</summary>
    public int Rows { get; }

    /// <summary>Volume and weight in float32, [Rows, 2] row by row.</summary>
    public float[] Inputs { get; }

    /// <summary>1 or 0 for each part, [Rows, 1].</summary>
    public float[] Labels { get; }

    /// <summary>A part's volume as it was drawn.</summary>
    /// <param name="row">0 to Rows−1.</param>
    public double Volume(int row) => _values[2 * row];

    /// <summary>A part's weight as it was drawn.</summary>
    /// <param name="row">0 to Rows−1.</param>
    public double Weight(int row) => _values[(2 * row) + 1];

    /// <summary>Inputs [Rows, 2] and labels [Rows, 1] in float32, new tensors at each call: <c>var (x, y) =
    /// data.ToTensors();</c></summary>
    public (torch.Tensor X, torch.Tensor Y) ToTensors() => (torch.tensor(Inputs, Rows, 2), torch.tensor(Labels, Rows, 1));

    /// <summary>
    /// The rows of a step's batch: from (step·size) mod Rows, at most to the last row. Where the size does not divide the
    /// number of rows some batches are short, as the document's slices are.
    /// </summary>
    /// <param name="step">Number of the step, from 0.</param>
    /// <param name="size">Rows in a full batch.</param>
    /// <returns>First row, and one past the last.</returns>
    public (int Start, int End) Batch(int step, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var start = (int)((long)step * size % Rows);
        return (start, Math.Min(start + size, Rows));
    }

    /// <summary>
    /// How much each row counts when batches of <paramref name="size"/> go round once: 1 for all where the size divides the
    /// number of rows; else a row counts more the shorter its batches are, and rows that few batches reach count less.
    /// </summary>
    /// <param name="size">Rows in a full batch.</param>
    /// <returns>One weight for each row, 1 on average.</returns>
    public double[] RowWeights(int size)
    {
        var weights = new double[Rows];
        var step = 0;
        do
        {
            var (start, end) = Batch(step++, size);
            for (var row = start; row < end; row++) weights[row] += (double)Rows / (end - start);
        }
        while (Batch(step, size).Start != 0);
        return [.. weights.Select(weight => weight / step)];
    }
}

/// <summary>
/// The best that a linear map of two inputs can do: the v of the smallest mean (x·v − label)², from the normal equations
/// (XᵀX)·v = Xᵀ·label, in double precision.
/// </summary>
/// <param name="V1">Weight of the first input.</param>
/// <param name="V2">Weight of the second input.</param>
/// <param name="Loss">Mean squared error of v on all rows, each counted once.</param>
public sealed record LeastSquares(double V1, double V2, double Loss)
{
    /// <summary>The optimum for all rows: no learning rate brings the loss below it.</summary>
    /// <param name="data">The rows; their two inputs must not be proportional.</param>
    public static LeastSquares Of(LinearNetworkData data) => Of(data, _ => 1);

    /// <summary>
    /// Where training with batches of <paramref name="batchSize"/> tends to as the learning rate goes to zero: rows count as in
    /// <see cref="LinearNetworkData.RowWeights"/>.
    /// </summary>
    /// <param name="data">The rows.</param>
    /// <param name="batchSize">Rows in a full batch.</param>
    public static LeastSquares OfBatches(LinearNetworkData data, int batchSize)
    {
        ArgumentNullException.ThrowIfNull(data);
        var weights = data.RowWeights(batchSize);
        return Of(data, row => weights[row]);
    }

    private static LeastSquares Of(LinearNetworkData data, Func<int, double> weight)
    {
        ArgumentNullException.ThrowIfNull(data);
        double aa = 0, ab = 0, bb = 0, ay = 0, by = 0;
        for (var row = 0; row < data.Rows; row++)
        {
            var (a, b, y, c) = (data.Volume(row), data.Weight(row), data.Labels[row], weight(row));
            (aa, ab, bb) = (aa + (c * a * a), ab + (c * a * b), bb + (c * b * b));
            (ay, by) = (ay + (c * a * y), by + (c * b * y));
        }
        var determinant = (aa * bb) - (ab * ab);
        var (v1, v2) = (((bb * ay) - (ab * by)) / determinant, ((aa * by) - (ab * ay)) / determinant);
        return new(v1, v2, MeanSquare(data, v1, v2));
    }

    private static double MeanSquare(LinearNetworkData data, double v1, double v2) => Enumerable.Range(0, data.Rows)
        .Average(row => Math.Pow((data.Volume(row) * v1) + (data.Weight(row) * v2) - data.Labels[row], 2));
}
