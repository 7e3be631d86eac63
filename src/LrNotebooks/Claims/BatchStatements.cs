using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using TorchSharp;

namespace LrNotebooks.Claims;

/// <summary>What document 004 says of batches of all, one and some samples, decided on a line through 200 noisy points.</summary>
internal static class BatchStatements
{
    private const int All = 200;
    private static readonly LineFit _fit = new();
    private static readonly IReadOnlyList<PathPoint> _batch = _fit.Descend(All, 0.1, 400);
    private static readonly IReadOnlyList<PathPoint> _miniBatch = _fit.Descend(20, 0.05, 4000);
    private static readonly IReadOnlyList<PathPoint> _stochastic = _fit.Descend(1, 0.05, 4000);

    public static (bool, string) UpdateGoesAgainstTheGradient()
    {
        using var scope = torch.NewDisposeScope();
        var (x, y) = _fit.ToTensors();
        var (w, b) = (torch.tensor(-2.0, requires_grad: true), torch.tensor(4.0, requires_grad: true));
        ((w * x) + b - y).square().mean().backward();
        var (byW, byB) = (_batch[1].X - _batch[0].X, _batch[1].Y - _batch[0].Y);
        var (forW, forB) = (-0.1 * w.grad!.item<double>(), -0.1 * b.grad!.item<double>());
        return (Math.Abs(byW - forW) < 1e-9 && Math.Abs(byB - forB) < 1e-9,
            Python.Format("at rate 0.1 w and b change by %g and %g; −0.1 times the gradient is %g and %g", byW, byB, forW, forB));
    }

    public static (bool, string) FindsTheMinimum()
    {
        var end = _batch[^1];
        return (Math.Abs(end.X - _fit.Best.X) < 1e-6 && Math.Abs(end.Y - _fit.Best.Y) < 1e-6, Python.Format(
            "w, b = %.6f, %.6f after 400 updates; the least-squares line has %.6f, %.6f", end.X, end.Y, _fit.Best.X, _fit.Best.Y));
    }

    public static (bool, string) SmallerLossIsABetterLine()
    {
        var way = _batch.Take(100).Select(point => (point.Loss, Away: point.DistanceTo(_fit.Best))).ToArray();
        var both = way.Zip(way.Skip(1)).All(pair => pair.Second.Loss < pair.First.Loss && pair.Second.Away < pair.First.Away);
        return (both, Python.Format(
            "in 99 updates the loss falls from %g to %g and the distance to the best w and b from %g to %g, neither ever rising",
            way[0].Loss, way[^1].Loss, way[0].Away, way[^1].Away));
    }

    public static (bool, string) BatchLooksAtAllSamples() =>
        (_batch.All(point => point.Samples == (long)All * point.Update),
            $"{_batch[1].Samples} samples for one update, {_batch[^1].Samples} for {_batch[^1].Update}");

    public static (bool, string) BatchComputesMuch()
    {
        var (all, few) = (SamplesToNear(_batch), SamplesToNear(_miniBatch));
        return (all > 4 * few, $"to within 0.1 of the best loss it looks at {all} samples, batches of 20 at {few}");
    }

    public static (bool, string) BatchCannotLearnOnline() => (_batch[1].Samples == All && _stochastic[1].Samples == 1,
        $"its first update comes after {_batch[1].Samples} samples, that of stochastic descent after {_stochastic[1].Samples}");

    public static (bool, string) StochasticUpdatesAfterEachSample() =>
        (_stochastic.All(point => point.Samples == point.Update),
            $"{_stochastic[^1].Update} updates for {_stochastic[^1].Samples} samples");

    public static (bool, string) StochasticIsFast()
    {
        var (one, all) = (SamplesToNear(_stochastic), SamplesToNear(_batch));
        return (one < all / 5, $"to within 0.1 of the best loss it looks at {one} samples, batch descent at {all}");
    }

    public static (bool, string) StochasticWanders()
    {
        var (one, all) = (Late(_stochastic).Average(), Late(_batch).Average());
        return (one > 0.01 && all < 1e-6, Python.Format(
            "in the last half the loss lies %g above the best on average, with all samples %.1e", one, all));
    }

    public static (bool, string) TwoUpdatesCancel()
    {
        var (share, at) = _stochastic.Zip(_stochastic.Skip(1), _stochastic.Skip(2)).Skip(100).Select(Remaining).Min();
        return (share < 0.1, Python.Format("updates %d and %d together move %.3f of what the first one moves", at, at + 1, share));
    }

    public static (bool, string) StochasticOscillates()
    {
        var rises = _stochastic.Zip(_stochastic.Skip(1)).Count(pair => pair.Second.Loss > pair.First.Loss);
        var most = Late(_stochastic).Max();
        return (rises > _stochastic.Count / 4 && most > 0.1, Python.Format(
            "%d of %d updates raise the loss; in the last half it comes to %.2f above the best",
            rises, _stochastic.Count - 1, most));
    }

    public static (bool, string) MiniBatchesStrayLess()
    {
        var (few, one) = (Late(_miniBatch).Average(), Late(_stochastic).Average());
        return (few < one / 5, Python.Format(
            "at the same rate the loss lies %g above the best with batches of 20, %g with single samples", few, one));
    }

    public static (bool, string) MiniBatchesComputeLittle() =>
        (_miniBatch[1].Samples * 5 < _batch[1].Samples, $"{_miniBatch[1].Samples} of {All} samples for an update");

    private static long SamplesToNear(IReadOnlyList<PathPoint> path) =>
        path.First(point => point.Loss < _fit.Best.Loss + 0.1).Samples;

    private static IEnumerable<double> Late(IReadOnlyList<PathPoint> path) =>
        path.Skip(path.Count / 2).Select(point => point.Loss - _fit.Best.Loss);

    private static (double Share, int Update) Remaining((PathPoint From, PathPoint Via, PathPoint To) way) =>
        (way.From.DistanceTo(way.To) / way.From.DistanceTo(way.Via), way.Via.Update);
}
