namespace LrNotebooks.Random;

/// <summary>
/// One random op of a TensorFlow 1.x graph (<c>tf.random_normal(…, seed=1)</c> and kin), bit for bit on the CPU kernels. A
/// call is one run of the op: the next call draws the numbers that the second <c>sess.run</c> in the same session draws.
/// </summary>
public sealed class TensorFlowRandom
{
    private const long DefaultGraphSeed = 87654321;

    // A truncated normal leaves two standard deviations out.
    private const float Cut = 2f;

    private Philox _stream;

    /// <summary>An op with a seed of its own in a graph without one.</summary>
    /// <param name="seed">The op's <c>seed</c> argument.</param>
    public TensorFlowRandom(long seed) => _stream = Stream(null, seed);

    /// <summary>An op in a graph after <c>tf.set_random_seed(graphSeed)</c>.</summary>
    /// <param name="graphSeed">The graph's seed.</param>
    /// <param name="seed">The op's <c>seed</c> argument.</param>
    public TensorFlowRandom(long graphSeed, long seed) => _stream = Stream(graphSeed, seed);

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

    /// <summary>How many blocks of the stream TensorFlow reserves for each value that an op draws.</summary>
    internal const ulong BlocksOfOneValue = 256;

    /// <summary>How TensorFlow 1.x makes an op's stream: the graph's seed is the key, the op's the upper half of the counter.</summary>
    internal static Philox Stream(long? graphSeed, long seed)
    {
        var key = graphSeed ?? DefaultGraphSeed;
        if (key == 0 && seed == 0) seed = int.MaxValue;
        return new((ulong)key, (UInt128)(ulong)seed << 64);
    }

    /// <summary>
    /// Two independent standard normal numbers by Box and Muller (1958), every step rounded to float32 unless it says double.
    /// </summary>
    internal static (float First, float Second) TwoNormals(uint word0, uint word1)
    {
        var uniform = MathF.Max(ToUniform(word0), 1e-7f);
        var angle = (float)(2.0 * Math.PI * ToUniform(word1));
        var radius = MathF.Sqrt(-2f * MathF.Log(uniform));
        return (MathF.Sin(angle) * radius, MathF.Cos(angle) * radius);
    }

    internal void Uniform(Span<float> values, float min, float max)
    {
        var range = max - min;
        Run(values, (stream, block, group) =>
        {
            var (x0, x1, x2, x3) = stream.Block(block);
            (group[0], group[1], group[2], group[3]) = (ToUniform(x0), ToUniform(x1), ToUniform(x2), ToUniform(x3));
            foreach (ref var value in group) value = (value * range) + min;
        });
    }

    internal void Normal(Span<float> values, float mean, float stddev) => Run(values, (stream, block, group) =>
    {
        var (x0, x1, x2, x3) = stream.Block(block);
        (group[0], group[1]) = TwoNormals(x0, x1);
        (group[2], group[3]) = TwoNormals(x2, x3);
        foreach (ref var value in group) value = (value * stddev) + mean;
    });

    internal void TruncatedNormal(Span<float> values, float mean, float stddev) => Run(values, (stream, block, group) =>
    {
        TruncatedNormals(stream.Skip(block * BlocksOfOneValue), group);
        foreach (ref var value in group) value = (value * stddev) + mean;
    });

    /// <summary>Four truncated normal numbers, read pair by pair from a stream of their own.</summary>
    private static void TruncatedNormals(Philox stream, Span<float> group)
    {
        var filled = 0;
        for (ulong block = 0; ; block++)
        {
            var (x0, x1, x2, x3) = stream.Block(block);
            var (a, b) = TwoNormals(x0, x1);
            var (c, d) = TwoNormals(x2, x3);
            foreach (var candidate in (ReadOnlySpan<float>)[a, b, c, d])
            {
                if (MathF.Abs(candidate) >= Cut) continue;
                group[filled++] = candidate;
                if (filled == group.Length) return;
            }
        }
    }

    /// <summary>[0, 1): the low 23 bits of the word as the mantissa of a number in [1, 2), less 1.</summary>
    private static float ToUniform(uint word) => BitConverter.UInt32BitsToSingle((127u << 23) | (word & 0x7FFFFF)) - 1f;

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
        _stream = _stream.Skip((ulong)values.Length * BlocksOfOneValue);
    }
}
