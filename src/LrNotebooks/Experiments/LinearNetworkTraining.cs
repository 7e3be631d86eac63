namespace LrNotebooks.Experiments;

/// <summary>
/// A training of the network of document 001, from the document's weights, in plain float32 loops: for nine weights a call to a library costs
/// more than the arithmetic behind it. A run can be followed through its <see cref="Network"/> and goes on where it stopped.
/// </summary>
/// <remarks>
/// One update serves all: s ← m·s + g, w ← w − rate·s/d. Gradient descent has m = 0 and d = 1; momentum has m = 0.9 and d = 1;
/// Adam (Kingma and Ba, 2015, in TensorFlow's form) has m = β1 = 0.9 and d = (√q + ε)·(1−β1ᵗ)/((1−β1)·√(1−β2ᵗ)), where q is the
/// running mean of g², β2 = 0.999 and ε = 1e-8.
/// </remarks>
public sealed class LinearNetworkTraining
{
    private const double Squares = 0.999;
    private const float Epsilon = 1e-8f;

    private readonly LinearNetworkData _data;
    private readonly int _batchSize;
    private readonly float _rate;
    private readonly float _momentum;
    private readonly bool _adam;
    private readonly (float[] Sum, float[] Squares) _first = (new float[2 * LinearNetwork.Hidden], new float[2 * LinearNetwork.Hidden]);
    private readonly (float[] Sum, float[] Squares) _second = (new float[LinearNetwork.Hidden], new float[LinearNetwork.Hidden]);
    private int _step;

    /// <summary>Begins at step 0.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="optimizer">One of <see cref="Optimizers"/>.</param>
    /// <param name="learningRate">The rate.</param>
    /// <param name="batchSize">Rows in a batch; slices as in <see cref="LinearNetworkData.Batch"/>.</param>
    /// <param name="momentum">m, 0 up to but without 1; gradient descent has none.</param>
    /// <exception cref="ArgumentException">There is no such optimizer.</exception>
    public LinearNetworkTraining(LinearNetworkData data, string optimizer, double learningRate, int batchSize = 8, double momentum = 0.9)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!Optimizers.Contains(optimizer))
            throw new ArgumentException($"There is no optimizer '{optimizer}' here; take one of {string.Join(", ", Optimizers)}.", nameof(optimizer));
        (_data, _batchSize, _rate, _adam) = (data, batchSize, (float)learningRate, optimizer == "adam");
        _momentum = optimizer == "gradient-descent" ? 0 : (float)momentum;
    }

    /// <summary><c>gradient-descent</c>, <c>momentum</c>, <c>adam</c>.</summary>
    public static IReadOnlyList<string> Optimizers { get; } = ["gradient-descent", "momentum", "adam"];

    /// <summary>The network that is trained.</summary>
    public LinearNetwork Network { get; } = new();

    /// <summary>Makes updates and records the loss on all rows after every <paramref name="recordEvery"/>-th, counted from
    /// step 0.</summary>
    /// <param name="steps">Number of updates.</param>
    /// <param name="recordEvery">1 or more.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<LossPoint> Run(int steps, int recordEvery = 1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(recordEvery, 1);
        var losses = new List<LossPoint>((steps / recordEvery) + 1);
        for (var end = _step + steps; _step < end; _step++)
        {
            Update();
            if (_step % recordEvery != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            var (v1, v2) = Network.V;
            losses.Add(new(_step, Network.Loss(_data, 0, _data.Rows), v1, v2));
        }
        return losses;
    }

    private void Update()
    {
        Span<float> first = stackalloc float[2 * LinearNetwork.Hidden];
        Span<float> second = stackalloc float[LinearNetwork.Hidden];
        var (start, end) = _data.Batch(_step, _batchSize);
        Network.Gradient(_data, start, end, first, second);
        var warmUp = _adam ? WarmUp(_step + 1) : 1;
        Apply(Network.W1, _first, first, warmUp);
        Apply(Network.W2, _second, second, warmUp);
    }

    // Both of Adam's means start at 0; this makes up for it.
    private float WarmUp(int updates) =>
        (float)((1 - Math.Pow(_momentum, updates)) / ((1 - _momentum) * Math.Sqrt(1 - Math.Pow(Squares, updates))));

    private void Apply(float[] weights, (float[] Sum, float[] Squares) past, Span<float> gradient, float warmUp)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            past.Sum[i] = (_momentum * past.Sum[i]) + gradient[i];
            if (_adam) past.Squares[i] += (float)(1 - Squares) * ((gradient[i] * gradient[i]) - past.Squares[i]);
            weights[i] -= _rate * past.Sum[i] / (_adam ? (MathF.Sqrt(past.Squares[i]) + Epsilon) * warmUp : 1);
        }
    }
}

/// <summary>Where a training stands after an update.</summary>
/// <param name="Step">Number of the update, from 0.</param>
/// <param name="Loss">Loss on all rows after that update.</param>
/// <param name="V1">The network's weight for the volume, of v = W1·W2.</param>
/// <param name="V2">Its weight for the weight.</param>
public readonly record struct LossPoint(int Step, float Loss, float V1, float V2);
