using System.Runtime.InteropServices;
using TorchSharp;

namespace LrNotebooks.Random;

/// <summary>Draws as float32 tensors, filled row by row: <c>new TensorFlowRandom(seed: 1).Normal([2, 3])</c>.</summary>
public static class RandomTensors
{
    /// <summary><c>tf.random_normal(shape, mean, stddev)</c>.</summary>
    /// <param name="random">The op.</param>
    /// <param name="shape">For example <c>[2, 3]</c>.</param>
    /// <param name="mean">Mean.</param>
    /// <param name="stddev">Standard deviation.</param>
    public static torch.Tensor Normal(this TensorFlowRandom random, long[] shape, float mean = 0, float stddev = 1) =>
        Fill(shape, values => random.Normal(values, mean, stddev));

    /// <summary><c>tf.truncated_normal(shape, mean, stddev)</c>.</summary>
    /// <param name="random">The op.</param>
    /// <param name="shape">For example <c>[2, 3]</c>.</param>
    /// <param name="mean">Mean.</param>
    /// <param name="stddev">Standard deviation before the cut at two deviations.</param>
    public static torch.Tensor TruncatedNormal(this TensorFlowRandom random, long[] shape, float mean = 0, float stddev = 1) =>
        Fill(shape, values => random.TruncatedNormal(values, mean, stddev));

    /// <summary><c>tf.random_uniform(shape, min, max)</c>.</summary>
    /// <param name="random">The op.</param>
    /// <param name="shape">For example <c>[2, 3]</c>.</param>
    /// <param name="min">Lower end.</param>
    /// <param name="max">Upper end.</param>
    public static torch.Tensor Uniform(this TensorFlowRandom random, long[] shape, float min = 0, float max = 1) =>
        Fill(shape, values => random.Uniform(values, min, max));

    /// <summary>
    /// <c>xavier_initializer()</c>: uniform in ±√(6 / (fan_in + fan_out)) (Glorot and Bengio, 2010). In TensorFlow a matrix
    /// of shape [a, b] has fans a and b, whichever side the inputs are on.
    /// </summary>
    /// <param name="random">The op.</param>
    /// <param name="shape">Two sizes, such as <c>[25, 12288]</c>.</param>
    /// <exception cref="ArgumentException">The shape is not that of a matrix.</exception>
    public static torch.Tensor GlorotUniform(this TensorFlowRandom random, long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Length != 2)
            throw new ArgumentException($"A matrix has two sizes; [{string.Join(", ", shape)}] has {shape.Length}.", nameof(shape));
        var limit = (float)Math.Sqrt(6.0 / (shape[0] + shape[1]));
        return random.Uniform(shape, -limit, limit);
    }

    /// <summary><c>numpy.random.RandomState.rand(*shape)</c>, rounded to float32.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="shape">For example <c>[32, 2]</c>.</param>
    public static torch.Tensor Rand(this NumPyRandomState random, long[] shape) =>
        Fill(shape, values => ToFloat32(random.Rand(values.Length), values));

    /// <summary><c>numpy.random.RandomState.randn(*shape)</c>, rounded to float32.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="shape">For example <c>[32, 2]</c>.</param>
    public static torch.Tensor RandN(this NumPyRandomState random, long[] shape) =>
        Fill(shape, values => ToFloat32(random.RandN(values.Length), values));

    private delegate void Draw(Span<float> values);

    // Into the tensor's own memory: an array between, of a megabyte for each network, costs as much again until the garbage collector comes.
    private static torch.Tensor Fill(long[] shape, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var values = torch.empty(shape, torch.ScalarType.Float32, torch.CPU);
        draw(MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(torch.get_default_device(), disposeAfter: true);
    }

    private static void ToFloat32(double[] numbers, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = (float)numbers[i];
    }
}
