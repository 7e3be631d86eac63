using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Claims;

/// <summary>Document 004: three kinds of batches, gradient descent by hand, and a decaying learning rate.</summary>
internal sealed class Document004 : Recomputation
{
    private const int All = 200;
    private static readonly LineFit _fit = new();
    private static readonly IReadOnlyList<PathPoint> _batch = _fit.Descend(All, 0.1, 400);
    private static readonly IReadOnlyList<PathPoint> _miniBatch = _fit.Descend(20, 0.05, 4000);
    private static readonly IReadOnlyList<PathPoint> _stochastic = _fit.Descend(1, 0.05, 4000);
    private static readonly Schedule _example = Schedule.Exponential(learningRate: 0.1, decaySteps: 10, decayRate: 0.9);

    public Document004(CancellationToken cancellation)
    {
        Statement("descent/first-order", UpdateGoesAgainstTheGradient);
        Statement("descent/opposite", UpdateGoesAgainstTheGradient);
        Statement("descent/minimum", FindsTheMinimum);
        Statement("descent/parameters", SmallerLossIsABetterLine);
        Statement("batch/all-samples", BatchLooksAtAllSamples);
        Statement("batch/slow", BatchComputesMuch);
        Statement("batch/no-online", BatchCannotLearnOnline);
        Statement("stochastic/one-sample", StochasticUpdatesAfterEachSample);
        Statement("stochastic/fast", StochasticIsFast);
        Statement("stochastic/wanders", StochasticWanders);
        Statement("stochastic/cancel", TwoUpdatesCancel);
        Statement("stochastic/oscillates", StochasticOscillates);
        Statement("mini-batch/direction", MiniBatchesStrayLess);
        Statement("mini-batch/cheap", MiniBatchesComputeLittle);
        Statement("example-3-12/gradients", () => GradientsByHandDescend(cancellation));
        Statement("rate/large", RateStatements.LargeIsFastButCoarse);
        Statement("rate/small", RateStatements.SmallIsPreciseButSlow);
        Statement("decay/both", RateStatements.DecayIsBoth);
        Statement("decay/speed", SpeedIsSetByStepsAndDecaySteps);
        Printed("decay/staircase-default", () => Default("Exponential", "staircase"));
        Statement("decay/staircase", StaircaseSwitchesDecayOff);
        Statement("decay/percent", ShrinksTo96Hundredths);
        Statement("fine-tuning", LayersCanHaveRatesOfTheirOwn);
        foreach (var step in Enumerable.Range(0, 11).Append(20))
            Printed(Python.Format("example-3-13/step-%02d", step), () => PythonNumbers.Shortest(_example[step]));
        Printed("example-3-13/tenth", () => PythonNumbers.General(_example[10]));
        Printed("example-3-13/initial", () => PythonNumbers.General(_example[0]));
        Statement("example-3-13/falls", FallsStepByStep);
        Statement("decay/common", RateStatements.DecayIsBoth);
        Statement("decay/global-step", WithoutTheStepItStays);
    }

    // What it says of batches of all, one and some samples, decided on a line through 200 noisy points.
    private static (bool, string) UpdateGoesAgainstTheGradient()
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

    private static (bool, string) FindsTheMinimum()
    {
        var end = _batch[^1];
        return (Math.Abs(end.X - _fit.Best.X) < 1e-6 && Math.Abs(end.Y - _fit.Best.Y) < 1e-6, Python.Format(
            "w, b = %.6f, %.6f after 400 updates; the least-squares line has %.6f, %.6f", end.X, end.Y, _fit.Best.X, _fit.Best.Y));
    }

    private static (bool, string) SmallerLossIsABetterLine()
    {
        var way = _batch.Take(100).Select(point => (point.Loss, Away: point.DistanceTo(_fit.Best))).ToArray();
        var both = way.Zip(way.Skip(1)).All(pair => pair.Second.Loss < pair.First.Loss && pair.Second.Away < pair.First.Away);
        return (both, Python.Format(
            "in 99 updates the loss falls from %g to %g and the distance to the best w and b from %g to %g, neither ever rising",
            way[0].Loss, way[^1].Loss, way[0].Away, way[^1].Away));
    }

    private static (bool, string) BatchLooksAtAllSamples() =>
        (_batch.All(point => point.Samples == (long)All * point.Update),
            $"{_batch[1].Samples} samples for one update, {_batch[^1].Samples} for {_batch[^1].Update}");

    private static (bool, string) BatchComputesMuch()
    {
        var (all, few) = (SamplesToNear(_batch), SamplesToNear(_miniBatch));
        return (all > 4 * few, $"to within 0.1 of the best loss it looks at {all} samples, batches of 20 at {few}");
    }

    private static (bool, string) BatchCannotLearnOnline() => (_batch[1].Samples == All && _stochastic[1].Samples == 1,
        $"its first update comes after {_batch[1].Samples} samples, that of stochastic descent after {_stochastic[1].Samples}");

    private static (bool, string) StochasticUpdatesAfterEachSample() =>
        (_stochastic.All(point => point.Samples == point.Update),
            $"{_stochastic[^1].Update} updates for {_stochastic[^1].Samples} samples");

    private static (bool, string) StochasticIsFast()
    {
        var (one, all) = (SamplesToNear(_stochastic), SamplesToNear(_batch));
        return (one < all / 5, $"to within 0.1 of the best loss it looks at {one} samples, batch descent at {all}");
    }

    private static (bool, string) StochasticWanders()
    {
        var (one, all) = (Late(_stochastic).Average(), Late(_batch).Average());
        return (one > 0.01 && all < 1e-6, Python.Format(
            "in the last half the loss lies %g above the best on average, with all samples %.1e", one, all));
    }

    private static (bool, string) TwoUpdatesCancel()
    {
        var (share, at) = _stochastic.Zip(_stochastic.Skip(1), _stochastic.Skip(2)).Skip(100).Select(Remaining).Min();
        return (share < 0.1, Python.Format("updates %d and %d together move %.3f of what the first one moves", at, at + 1, share));
    }

    private static (bool, string) StochasticOscillates()
    {
        var rises = _stochastic.Zip(_stochastic.Skip(1)).Count(pair => pair.Second.Loss > pair.First.Loss);
        var most = Late(_stochastic).Max();
        return (rises > _stochastic.Count / 4 && most > 0.1, Python.Format(
            "%d of %d updates raise the loss; in the last half it comes to %.2f above the best",
            rises, _stochastic.Count - 1, most));
    }

    private static (bool, string) MiniBatchesStrayLess()
    {
        var (few, one) = (Late(_miniBatch).Average(), Late(_stochastic).Average());
        return (few < one / 5, Python.Format(
            "at the same rate the loss lies %g above the best with batches of 20, %g with single samples", few, one));
    }

    private static (bool, string) MiniBatchesComputeLittle() =>
        (_miniBatch[1].Samples * 5 < _batch[1].Samples, $"{_miniBatch[1].Samples} of {All} samples for an update");

    private static long SamplesToNear(IReadOnlyList<PathPoint> path) =>
        path.First(point => point.Loss < _fit.Best.Loss + 0.1).Samples;

    private static IEnumerable<double> Late(IReadOnlyList<PathPoint> path) =>
        path.Skip(path.Count / 2).Select(point => point.Loss - _fit.Best.Loss);

    private static (double Share, int Update) Remaining((PathPoint From, PathPoint Via, PathPoint To) way) =>
        (way.From.DistanceTo(way.To) / way.From.DistanceTo(way.Via), way.Via.Update);

    // What it says with example 3-12, decided on handwritten digits.
    private static (bool, string) GradientsByHandDescend(CancellationToken cancellation)
    {
        var regression = new SoftmaxRegression(Digits.Load());
        var hand = regression.ByHand(cancellation: cancellation);
        var optimizer = regression.ByOptimizer(cancellation: cancellation);
        var same = hand.Weights.SequenceEqual(optimizer.Weights) && hand.Biases.SequenceEqual(optimizer.Biases);
        return (same && hand.Costs.Zip(hand.Costs.Skip(1)).All(pair => pair.Second < pair.First), Python.Format(
            "the cost falls from %f to %f in ten epochs; all 650 parameters are %s those of optim.SGD",
            hand.Costs[0], hand.Costs[^1], same ? "exactly" : "not"));
    }

    // What it says of decay, decided by asking schedules for rates, and of rates in PyTorch, decided by the tensor engine.
    private static (bool, string) SpeedIsSetByStepsAndDecaySteps()
    {
        var quick = Schedule.Exponential(0.5, decaySteps: 10, decayRate: 0.9);
        var slow = Schedule.Exponential(0.5, decaySteps: 100, decayRate: 0.9);
        return (slow[20] > quick[20] && quick[40] < quick[20], Python.Format(
            "with decay_steps 10 the rate is %g at step 20 and %g at 40; with 100 it is %g at 20",
            quick[20], quick[40], slow[20]));
    }

    private static (bool, string) StaircaseSwitchesDecayOff()
    {
        var changes = Changes(Schedule.Exponential(0.5, decaySteps: 10, decayRate: 0.9, staircase: true), 200);
        return (changes.Count == 0, $"from step 0 to 199 the rate changes {changes.Count} times");
    }

    private static (bool, string) ShrinksTo96Hundredths()
    {
        var share = Schedule.Exponential(0.1, decaySteps: 100_000, decayRate: 0.96).At<double>(100_000) / 0.1;
        return (Math.Abs((100 * share) - 0.96) < 1e-9, Python.Format(
            "after 100,000 steps it has %g %% of what it was", 100 * share));
    }

    private static (bool, string) LayersCanHaveRatesOfTheirOwn()
    {
        using var scope = torch.NewDisposeScope();
        var (trained, added) = (new Parameter(torch.ones(1)), new Parameter(torch.ones(1)));
        var optimizer = torch.optim.SGD([new SGD.ParamGroup([trained], 0.001), new SGD.ParamGroup([added], 0.1)], 0.1);
        (trained + added).sum().backward();
        optimizer.step();
        var (slow, fast) = (1 - trained.item<float>(), 1 - added.item<float>());
        return (Math.Abs(slow - 0.001) < 1e-6 && Math.Abs(fast - 0.1) < 1e-6,
            Python.Format("with rates 0.001 and 0.1 a gradient of 1 makes steps of %g and %g", slow, fast));
    }

    private static (bool, string) FallsStepByStep()
    {
        var rates = _example.Rates(21);
        return (rates.Zip(rates.Skip(1)).All(pair => pair.Second < pair.First), Python.Format(
            "each of 21 rates is below the one before, from %s to %s", rates[0], rates[^1]));
    }

    private static (bool, string) WithoutTheStepItStays()
    {
        var counted = _example.Rates(21)[^1];
        var forgotten = Enumerable.Range(0, 21).Select(_ => _example[0]).Last();
        return (forgotten == _example[0] && counted < forgotten, Python.Format(
            "after 20 updates the rate is %s where the step is passed, %s where it is always 0", counted, forgotten));
    }
}
