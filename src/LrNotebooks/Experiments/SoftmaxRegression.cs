using LrNotebooks.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>
/// Example 3-12 of document 004: softmax regression on pictures, W and b from 0, once with the gradients of <c>autograd.grad</c> and
/// the update written out, once with <c>optim.SGD</c>. The two do the same arithmetic.
/// </summary>
/// <param name="data">Pictures and their classes.</param>
public sealed class SoftmaxRegression(ImageData data)
{
    /// <summary>W ← W − rate·∂cost/∂W, and b alike, written by hand.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="epochs">Rounds over the training pictures, each in an order of its own.</param>
    /// <param name="batchSize">Pictures in a batch; those left over in a round are not shown.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public SoftmaxRun ByHand(
        double learningRate = 0.01, int epochs = 10, int batchSize = 100, CancellationToken cancellation = default) =>
        Train(epochs, batchSize, (w, b) => cost =>
        {
            var gradients = autograd.grad([cost], [w, b]);
            using var _ = no_grad();
            w.add_(gradients[0], alpha: -learningRate);
            b.add_(gradients[1], alpha: -learningRate);
        }, cancellation);

    /// <summary>The same with the built-in optimizer.</summary>
    /// <inheritdoc cref="ByHand"/>
    public SoftmaxRun ByOptimizer(
        double learningRate = 0.01, int epochs = 10, int batchSize = 100, CancellationToken cancellation = default) =>
        Train(epochs, batchSize, (w, b) =>
        {
            var optimizer = optim.SGD([w, b], learningRate);
            return cost =>
            {
                optimizer.zero_grad();
                cost.backward();
                optimizer.step();
            };
        }, cancellation);

    private SoftmaxRun Train(
        int epochs, int batchSize, Func<Parameter, Parameter, Action<Tensor>> descent, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var (x, y) = data.Train.ToTensors();
        var w = new Parameter(zeros(data.Train.Size, data.ClassNames.Count));
        var b = new Parameter(zeros(data.ClassNames.Count));
        var descend = descent(w, b);
        var batches = new MiniBatches(data.Train.Count, batchSize, firstSeed: 0);
        var costs = new double[epochs];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            using var round = NewDisposeScope();
            var order = tensor(batches.Order(epoch), ScalarType.Int64);
            var (pixels, classes) = (x.index_select(0, order).split(batchSize), y.index_select(0, order).split(batchSize));
            foreach (var (input, label) in pixels.Zip(classes).Take(batches.Full))
            {
                cancellation.ThrowIfCancellationRequested();
                using var batch = NewDisposeScope();
                var cost = nn.functional.cross_entropy(input.matmul(w) + b, label);
                costs[epoch] += (double)cost.item<float>() / batches.Full;
                descend(cost);
            }
        }

        return Told(costs, w, b);
    }

    private SoftmaxRun Told(double[] costs, Tensor w, Tensor b)
    {
        using var _ = no_grad();
        var (x, y) = data.Test.ToTensors();
        var predictions = (x.matmul(w) + b).argmax(1);
        var accuracy = predictions.eq(y).to(ScalarType.Float64).mean().item<double>();
        return new SoftmaxRun(
            costs, accuracy, predictions.cpu().data<long>().ToArray(), w.cpu().data<float>().ToArray(), b.cpu().data<float>().ToArray());
    }
}

/// <summary>A softmax regression, told afterwards.</summary>
/// <param name="Costs">The average cost of each epoch's batches, each before its update.</param>
/// <param name="Accuracy">Share of the test pictures that are classified right.</param>
/// <param name="Predictions">The class given to each test picture.</param>
/// <param name="Weights">W, [inputs, classes] row by row.</param>
/// <param name="Biases">b, [classes].</param>
public sealed record SoftmaxRun(
    IReadOnlyList<double> Costs, double Accuracy, IReadOnlyList<long> Predictions, float[] Weights, float[] Biases);
