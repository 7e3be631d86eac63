using LrNotebooks.Random;
using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Experiments;

/// <summary>
/// A line y = w·x + b through noisy points, loss the mean of the squared errors: two parameters, many samples, so that batch,
/// stochastic and mini-batch descent can be seen on one contour picture.
/// </summary>
public sealed class LineFit
{
    private readonly double[] _x;
    private readonly double[] _y;

    /// <param name="samples">Number of points.</param>
    /// <param name="seed">NumPy's seed of the points.</param>
    /// <param name="noise">Standard deviation of the points about the line y = 2x + 1.</param>
    public LineFit(int samples = 200, uint seed = 0, double noise = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        var random = new NumPyRandomState(seed);
        _x = random.Uniform(-1, 3, samples);
        _y = [.. _x.Zip(random.RandN(samples), (x, error) => (2 * x) + 1 + (noise * error))];
        var (meanX, meanY) = (X.Average(), Y.Average());
        var w = X.Zip(Y, (x, y) => (x - meanX) * (y - meanY)).Sum() / X.Sum(x => (x - meanX) * (x - meanX));
        Best = new PathPoint(0, 0, w, meanY - (w * meanX), Loss(w, meanY - (w * meanX)));
    }

    /// <summary>The points' first coordinates.</summary>
    public IReadOnlyList<double> X => _x;

    /// <summary>The points' second coordinates.</summary>
    public IReadOnlyList<double> Y => _y;

    /// <summary>The w and b of the smallest loss, in closed form.</summary>
    public PathPoint Best { get; }

    /// <summary>The loss on all samples.</summary>
    public double Loss(double w, double b)
    {
        // A plain loop: a contour map and a long path ask for tens of thousands of losses.
        var sum = 0.0;
        for (var i = 0; i < _x.Length; i++)
        {
            var error = (w * _x[i]) + b - _y[i];
            sum += error * error;
        }

        return sum / _x.Length;
    }

    /// <summary>Inputs and outputs [n, 1] in float64, new tensors at each call.</summary>
    public (torch.Tensor X, torch.Tensor Y) ToTensors() => (torch.tensor(_x, _x.Length, 1), torch.tensor(_y, _y.Length, 1));

    /// <summary>Gradient descent on batches; each round over the samples has an order of its own.</summary>
    /// <param name="batchSize">1 is stochastic, all samples is batch descent, what lies between is mini-batch descent.</param>
    /// <param name="learningRate">The rate.</param>
    /// <param name="updates">Number of updates.</param>
    /// <param name="w">w at first.</param>
    /// <param name="b">b at first.</param>
    /// <returns>The start and the place after each update.</returns>
    public IReadOnlyList<PathPoint> Descend(int batchSize, double learningRate, int updates, double w = -2, double b = 4) =>
        Descend(batchSize, Schedule.Constant(learningRate), updates, w, b);

    /// <summary>Gradient descent on batches with a rate for each update.</summary>
    /// <inheritdoc cref="Descend(int, double, int, double, double)"/>
    public IReadOnlyList<PathPoint> Descend(int batchSize, Schedule schedule, int updates, double w = -2, double b = 4)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var batches = new MiniBatches(X.Count, batchSize, firstSeed: 0);
        var path = new List<PathPoint> { new(0, 0, w, b, Loss(w, b)) };
        var samples = 0L;
        foreach (var batch in Enumerable.Range(0, updates).SelectMany(batches.Epoch).Take(updates))
        {
            var errors = Array.ConvertAll(batch, i => (w * X[i]) + b - Y[i]);
            var learningRate = schedule.At<double>(path.Count - 1);
            samples += batch.Length;
            w -= learningRate * 2 * batch.Zip(errors, (i, error) => error * X[i]).Average();
            b -= learningRate * 2 * errors.Average();
            path.Add(new PathPoint(path.Count, samples, w, b, Loss(w, b)));
        }

        return path;
    }
}
