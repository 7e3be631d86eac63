using LrNotebooks.Random;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>
/// Trains the network of document 001, y = x·W1·W2, several times side by side: a run is a row of one tensor, so a step makes
/// the same calls however many runs there are. The backward pass is that of <see cref="LinearNetwork.Gradient"/>, in batched
/// matrix products.
/// </summary>
/// <remarks>
/// One update serves all: s ← momentum·s + g, w ← w − rate·s/d. Gradient descent has momentum 0 and d = 1; momentum has d = 1;
/// Adam (Kingma and Ba, 2015; β1 = momentum, β2 = 0.999, ε = 1e-8) has d = (√(q/(1−β2ᵗ)) + ε)·(1−β1ᵗ)/(1−β1), where q is the
/// running mean of g². Its m is (1−β1)·s.
/// </remarks>
public static class LinearNetworkTraining
{
    private const double Squares = 0.999;

    /// <summary>Trains from the document's weights and records the loss on all rows after steps 0, recordEvery,
    /// 2·recordEvery, …</summary>
    /// <param name="data">The rows.</param>
    /// <param name="runs">One run or more: the rate; the momentum, 0 up to but without 1 (for Adam β1, as a rule 0.9); whether
    /// it is Adam.</param>
    /// <param name="steps">Number of updates.</param>
    /// <param name="batchSize">Rows in a batch; slices as in <see cref="LinearNetworkData.Batch"/>.</param>
    /// <param name="recordEvery">1 or more.</param>
    /// <param name="cancellation">Ends the runs with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Each run's losses, in the order of the runs.</returns>
    public static IReadOnlyList<IReadOnlyList<LossPoint>> Run(
        LinearNetworkData data,
        IReadOnlyList<(double LearningRate, double Momentum, bool Adam)> runs,
        int steps,
        int batchSize = 8,
        int recordEvery = 500,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfZero(runs.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(recordEvery, 1);
        using var training = NewDisposeScope();
        using var unrecorded = no_grad();
        var (x, y) = data.ToTensors();
        x = x.expand(runs.Count, -1, -1);
        var rates = Column(run => run.LearningRate);
        var momenta = Column(run => run.Momentum);
        var adam = Column(run => run.Adam ? 1 : 0) == 1;
        var correction = 1 - momenta;

        // [run, 9]; both matrices are views of it.
        var w = cat([new TensorFlowRandom(seed: 1).Normal([6]), new TensorFlowRandom(seed: 1).Normal([3])]).repeat(runs.Count, 1);
        var (w1, w2) = (w[.., ..6].view(-1, 2, 3), w[.., 6..].view(-1, 3, 1));
        var (sum, squares, one) = (zeros_like(w), zeros_like(w), ones_like(w));
        var losses = runs.Select(_ => new List<LossPoint>((steps / recordEvery) + 1)).ToArray();
        for (var step = 0; step < steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var (start, end) = data.Batch(step, batchSize);
            var gradient = Gradient(x.narrow(1, start, end - start), y.narrow(0, start, end - start));
            sum.mul_(momenta).add_(gradient);
            squares.mul_(Squares).addcmul_(gradient, gradient, 1 - Squares);
            var size = ((squares / (1 - Math.Pow(Squares, step + 1))).sqrt() + 1e-8) * ((1 - momenta.pow(step + 1)) / correction);
            w.sub_(rates * sum / where(adam, size, one));
            if (step % recordEvery == 0) Record(step);
        }
        return losses;

        Tensor Column(Func<(double LearningRate, double Momentum, bool Adam), double> value) =>
            tensor(runs.Select(run => (float)value(run)).ToArray(), runs.Count, 1);

        Tensor Gradient(Tensor input, Tensor label)
        {
            var a = input.bmm(w1);
            var error = (a.bmm(w2) - label) * (2.0 / label.shape[0]);
            return cat([input.mT.bmm(error.bmm(w2.mT)).flatten(1), a.mT.bmm(error).flatten(1)], 1);
        }

        void Record(int step)
        {
            var loss = (x.bmm(w1).bmm(w2) - y).square().mean([1, 2]).cpu().data<float>().ToArray();
            for (var run = 0; run < losses.Length; run++) losses[run].Add(new(step, loss[run]));
        }
    }
}
