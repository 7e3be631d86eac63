using LrNotebooks.Random;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>
/// Trains the network of document 001, y = x·W1·W2, several times side by side: a run is a row of one tensor, so a step makes
/// the same calls however many runs there are. Of a batch only A = 2/n·xᵀx and b = 2/n·xᵀ·label matter: the loss has the
/// gradient dv = A·v − b in v = W1·W2, and the chain rule gives dW1 = dv·W2ᵀ and dW2 = W1ᵀ·dv.
/// </summary>
/// <remarks>
/// One update serves all: s ← m·s + g, w ← w − rate·s/d. Gradient descent has m = 0 and d = 1; momentum has m = 0.9 and d = 1;
/// Adam (Kingma and Ba, 2015, in TensorFlow's form) has m = β1 = 0.9 and d = (√q + ε)·(1−β1ᵗ)/((1−β1)·√(1−β2ᵗ)), where q is the
/// running mean of g², β2 = 0.999 and ε = 1e-8.
/// </remarks>
public static class LinearNetworkTraining
{
    private const double Momentum = 0.9;
    private const double Squares = 0.999;
    private const double Epsilon = 1e-8;

    /// <summary><c>gradient-descent</c>, <c>momentum</c>, <c>adam</c>.</summary>
    public static IReadOnlyList<string> Optimizers { get; } = ["gradient-descent", "momentum", "adam"];

    /// <summary>Trains from the document's weights and records the loss on all rows after steps 0, recordEvery,
    /// 2·recordEvery, …</summary>
    /// <param name="data">The rows.</param>
    /// <param name="runs">One run or more: which of <see cref="Optimizers"/>, and its rate.</param>
    /// <param name="steps">Number of updates.</param>
    /// <param name="batchSize">Rows in a batch; slices as in <see cref="LinearNetworkData.Batch"/>.</param>
    /// <param name="recordEvery">1 or more.</param>
    /// <param name="cancellation">Ends the runs with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Each run's losses, in the order of the runs.</returns>
    /// <exception cref="ArgumentException">There is no run, or no such optimizer.</exception>
    public static IReadOnlyList<IReadOnlyList<LossPoint>> Run(
        LinearNetworkData data,
        IReadOnlyList<(string Optimizer, double LearningRate)> runs,
        int steps,
        int batchSize = 8,
        int recordEvery = 500,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfLessThan(recordEvery, 1);
        if (runs.Count == 0 || runs.Any(run => !Optimizers.Contains(run.Optimizer)))
            throw new ArgumentException($"A run or more, each one of {string.Join(", ", Optimizers)}.", nameof(runs));
        using var training = NewDisposeScope();
        using var unrecorded = no_grad();
        var rates = PerRun(run => run.LearningRate);
        var momenta = PerRun(run => run.Optimizer == "gradient-descent" ? 0 : Momentum);
        var adam = PerRun(run => run.Optimizer == "adam" ? 1 : 0);
        var plain = 1 - adam;
        var (x, y) = data.ToTensors();
        var batches = Batches(data, batchSize, x, y, runs.Count);

        // [run, 3, 3]: two rows of W1, and W2 as the third.
        var w = cat([new TensorFlowRandom(seed: 1).Normal([2, 3]), new TensorFlowRandom(seed: 1).Normal([1, 3])]).repeat(runs.Count, 1, 1);
        var (w1, w2) = (w[.., ..2], w[.., 2..]);
        var column2 = w2.mT;
        var (sum, squares) = (zeros_like(w), zeros_like(w));
        var losses = runs.Select(_ => new List<LossPoint>((steps / recordEvery) + 1)).ToArray();
        for (var step = 0; step < steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var (a, b) = batches[step % batches.Count];
            var dv = a.bmm(w1.bmm(column2)) - b;
            var gradient = cat([dv * w2, dv.mT.bmm(w1)], 1);
            sum.mul_(momenta).add_(gradient);
            squares.lerp_(gradient.square(), 1 - Squares);
            var warmUp = (1 - Math.Pow(Momentum, step + 1)) / ((1 - Momentum) * Math.Sqrt(1 - Math.Pow(Squares, step + 1)));
            var size = plain.addcmul(adam, squares.sqrt().add_(Epsilon), warmUp);
            w.addcdiv_(sum * rates, size, -1);
            if (step % recordEvery == 0) Record(step);
        }
        return losses;

        Tensor PerRun(Func<(string Optimizer, double LearningRate), double> value) =>
            tensor(runs.Select(run => (float)value(run)).ToArray(), runs.Count, 1, 1);

        void Record(int step)
        {
            var loss = (x.matmul(w1.bmm(column2)) - y).square().mean([1, 2]).cpu().data<float>().ToArray();
            for (var run = 0; run < losses.Length; run++) losses[run].Add(new(step, loss[run]));
        }
    }

    // A and b, once for each run, of the batches that go round.
    private static List<(Tensor A, Tensor B)> Batches(LinearNetworkData data, int size, Tensor x, Tensor y, int runs)
    {
        var batches = new List<(Tensor, Tensor)>();
        do
        {
            var (start, end) = data.Batch(batches.Count, size);
            var scaled = x[start..end].t() * (2.0 / (end - start));
            batches.Add((scaled.mm(x[start..end]).expand(runs, 2, 2), scaled.mm(y[start..end]).expand(runs, 2, 1)));
        }
        while (data.Batch(batches.Count, size).Start != 0);
        return batches;
    }
}

/// <summary>
/// Momentum on <see cref="LinearNetwork"/> without tensors: a ← momentum·a + g, w ← w − rate·a, in float32. It is there for the
/// hundreds of thousands of steps behind document 001's last remarks; a notebook's own loop uses torch.optim.
/// </summary>
/// <param name="data">The rows.</param>
/// <param name="learningRate">The rate.</param>
/// <param name="momentum">0 (plain gradient descent) up to but without 1.</param>
/// <param name="batchSize">Rows in a batch.</param>
public sealed class MomentumDescent(LinearNetworkData data, double learningRate, double momentum, int batchSize)
{
    private readonly float _rate = (float)learningRate;
    private readonly float _momentum = (float)momentum;
    private readonly float[] _accumulated1 = new float[2 * LinearNetwork.Hidden];
    private readonly float[] _accumulated2 = new float[LinearNetwork.Hidden];
    private int _step;

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
            losses.Add(new(_step, Network.Loss(data, 0, data.Rows)));
        }
        return losses;
    }

    private void Update()
    {
        Span<float> gradient1 = stackalloc float[2 * LinearNetwork.Hidden];
        Span<float> gradient2 = stackalloc float[LinearNetwork.Hidden];
        var (start, end) = data.Batch(_step, batchSize);
        Network.Gradient(data, start, end, gradient1, gradient2);
        Apply(Network.W1, _accumulated1, gradient1);
        Apply(Network.W2, _accumulated2, gradient2);
    }

    private void Apply(float[] weights, float[] accumulated, Span<float> gradient)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            accumulated[i] = (_momentum * accumulated[i]) + gradient[i];
            weights[i] -= _rate * accumulated[i];
        }
    }
}

/// <summary>The loss at a step of a training run.</summary>
/// <param name="Step">Number of the update, from 0.</param>
/// <param name="Loss">Loss on all rows after that update.</param>
public readonly record struct LossPoint(int Step, float Loss);
