namespace LrNotebooks.Random;

/// <summary>
/// One random op of a TensorFlow 1.x graph (<c>tf.random_normal(…, seed=1)</c> and kin), bit for bit on the CPU kernels. A
/// call is one run of the op: the next call draws the numbers that the second <c>sess.run</c> in the same session draws.
/// </summary>
public sealed class TensorFlowRandom
{
    private const ulong BlocksReservedPerValue = 256;
    private Philox _stream;

    /// <summary>An op with a seed of its own in a graph without one.</summary>
    /// <param name="seed">The op's <c>seed</c> argument.</param>
    public TensorFlowRandom(long seed) => _stream = TensorFlowSeed.Stream(null, seed);

    /// <summary>An op in a graph after <c>tf.set_random_seed(graphSeed)</c>.</summary>
    /// <param name="graphSeed">The graph's seed.</param>
    /// <param name="seed">The op's <c>seed</c> argument.</param>
    public TensorFlowRandom(long graphSeed, long seed) => _stream = TensorFlowSeed.Stream(graphSeed, seed);

    /// <summary><c>tf.random_uniform</c>: numbers in [min, max).</summary>
    /// <param name="count">How many, 0 or more; a tensor is filled row by row.</param>
    /// <param name="min">Lower end.</param>
    /// <param name="max">Upper end.</param>
    public float[] Uniform(int count, float min = 0, float max = 1) => Array(count, values => Uniform(values, min, max));

    /// <summary><c>tf.random_normal</c>.</summary>
    /// <param name="count">How many, 0 or more; a tensor is filled row by row.</param>
    /// <param name="mean">Mean.</param>
    /// <param name="stddev">Standard deviation.</param>
    public float[] Normal(int count, float mean = 0, float stddev = 1) => Array(count, values => Normal(values, mean, stddev));

    /// <summary><c>tf.truncated_normal</c>: what lies two standard deviations or more from the mean is drawn again.</summary>
    /// <param name="count">How many, 0 or more; a tensor is filled row by row.</param>
    /// <param name="mean">Mean.</param>
    /// <param name="stddev">Standard deviation before the cut.</param>
    public float[] TruncatedNormal(int count, float mean = 0, float stddev = 1) => Array(count, values => TruncatedNormal(values, mean, stddev));

    internal void Uniform(Span<float> values, float min, float max)
    {
        var range = max - min;
        Run(values, (stream, block, group) =>
        {
            var (x0, x1, x2, x3) = stream.Block(block);
            group[0] = (TensorFlowFloats.Uniform(x0) * range) + min;
            group[1] = (TensorFlowFloats.Uniform(x1) * range) + min;
            group[2] = (TensorFlowFloats.Uniform(x2) * range) + min;
            group[3] = (TensorFlowFloats.Uniform(x3) * range) + min;
        });
    }

    internal void Normal(Span<float> values, float mean, float stddev) => Run(values, (stream, block, group) =>
    {
        var (x0, x1, x2, x3) = stream.Block(block);
        (group[0], group[1]) = TensorFlowFloats.Normal(x0, x1);
        (group[2], group[3]) = TensorFlowFloats.Normal(x2, x3);
        foreach (ref var value in group) value = (value * stddev) + mean;
    });

    internal void TruncatedNormal(Span<float> values, float mean, float stddev) => Run(values, (stream, block, group) =>
    {
        TruncatedNormalGroup.Fill(stream.Skip(block * BlocksReservedPerValue), group);
        foreach (ref var value in group) value = (value * stddev) + mean;
    });

    private delegate void FillGroup(Philox stream, ulong group, Span<float> values);

    private static float[] Array(int count, Action<float[]> fill)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var values = new float[count];
        fill(values);
        return values;
    }

    private void Run(Span<float> values, FillGroup fill)
    {
        Span<float> group = stackalloc float[4];
        for (var start = 0; start < values.Length; start += 4)
        {
            fill(_stream, (ulong)start / 4, group);
            group[..Math.Min(4, values.Length - start)].CopyTo(values[start..]);
        }
        _stream = _stream.Skip((ulong)values.Length * BlocksReservedPerValue);
    }
}
