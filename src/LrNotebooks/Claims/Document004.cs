using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Claims;

/// <summary>Document 004: three kinds of batches and a decaying learning rate.</summary>
internal sealed class Document004 : Recomputation
{
    private const int All = 200;
    private static readonly LineFit _fit = new();
    private static readonly Schedule _example = Schedule.Exponential(learningRate: 0.1, decaySteps: 10, decayRate: 0.9);
    private static readonly Schedule _stairs = Schedule.Exponential(0.1, decaySteps: 10, decayRate: 0.9, staircase: true);

    public Document004()
    {
        Statement("descent/minimum", () => FindsTheMinimum(0.1));
        Statement("batch/slow", () => LooksAtManySamples(All));
        Statement("batch/no-online", () => DoesNotLearnOnline(All));
        Statement("stochastic/fast", () => LooksAtFewSamples(1));
        Statement("stochastic/wanders", () => Wanders(1));
        Statement("stochastic/cancel", () => TwoUpdatesCancel(1));
        Statement("stochastic/oscillates", () => Oscillates(1));
        Statement("mini-batch/direction", () => StraysLess(20));
        Statement("rate/balance", () => RateStatements.SpeedCostsPrecision(batchSize: 1));
        Statement("rate/large", () => RateStatements.FastOrPrecise(0.1, 0.002));
        Statement("rate/small", RateStatements.SmallIsPreciseButSlow);
        Statement("decay/both", RateStatements.DecayIsBoth);
        Statement("decay/staircase", () => NeverChanges(_stairs));
        Statement("decay/percent", () => LeavesNinetySixHundredthsPercent(0.96));
        Statement("fine-tuning", () => LayersMoveByTheirRates(0.001, 0.1));
        Printed("example-3-13/tenth", () => PythonNumbers.General(_example[10]));
        Printed("example-3-13/initial", () => PythonNumbers.General(_example[0]));
        Statement("example-3-13/falls", () => FallsAtEveryStep(_example));
        Statement("decay/global-step", () => DecaysOnlyWhereTheStepIsCounted(_example));
    }

    // What it says of batches of all, one and some samples, decided on a line through 200 noisy points, all at the rate 0.05.
    internal static (bool Holds, string Evidence) FindsTheMinimum(double rate)
    {
        var end = _fit.Descend(All, rate, 400)[^1];
        return (end.DistanceTo(_fit.Best) < 1e-6, Python.Format(
            "w, b = %.6f, %.6f after 400 updates at rate %g; the least-squares line has %.6f, %.6f", end.X, end.Y, rate, _fit.Best.X, _fit.Best.Y));
    }

    internal static (bool Holds, string Evidence) LooksAtManySamples(int batchSize)
    {
        var (own, few) = (SamplesToNear(batchSize), SamplesToNear(20));
        return (own > 4 * few, $"with batches of {batchSize} it is near after {own} samples, with batches of 20 after {few}");
    }

    internal static (bool Holds, string Evidence) LooksAtFewSamples(int batchSize)
    {
        var (own, all) = (SamplesToNear(batchSize), SamplesToNear(All));
        return (5 * own < all, $"with batches of {batchSize} it is near after {own} samples, with all at once after {all}");
    }

    internal static (bool Holds, string Evidence) DoesNotLearnOnline(int batchSize)
    {
        var excess = Excess(Path(batchSize));
        var (first, last) = (excess[0], excess[All / batchSize]);
        return (last > first / 2, Python.Format(
            "when each sample has come once the loss is %.2f above the best, %.2f at first; with one sample an update %.2f", last, first, Excess(Path(1))[All]));
    }

    internal static (bool Holds, string Evidence) Wanders(int batchSize)
    {
        var (own, all) = (Late(batchSize).Average(), Late(All).Average());
        return (own > 0.01 && own > 100 * all, Python.Format(
            "in the last half the loss lies %g above the best on average, with all samples %.1e", own, all));
    }

    internal static (bool Holds, string Evidence) TwoUpdatesCancel(int batchSize)
    {
        var path = Path(batchSize);
        var (share, at) = path.Zip(path.Skip(1), path.Skip(2)).Skip(100).Select(way =>
            (way.First.DistanceTo(way.Third) / way.First.DistanceTo(way.Second), way.Second.Update)).Min();
        return (share < 0.1, Python.Format("updates %d and %d together move %.3f of what the first one moves", at, at + 1, share));
    }

    internal static (bool Holds, string Evidence) Oscillates(int batchSize)
    {
        var path = Path(batchSize);
        var rises = path.Zip(path.Skip(1)).Count(pair => pair.Second.Loss > pair.First.Loss);
        var most = Late(batchSize).Max();
        return (rises > path.Count / 4 && most > 0.1, Python.Format(
            "%d of %d updates raise the loss; in the last half it comes to %.2f above the best", rises, path.Count - 1, most));
    }

    internal static (bool Holds, string Evidence) StraysLess(int batchSize)
    {
        var (own, one) = (Late(batchSize).Average(), Late(1).Average());
        return (own < one / 5, Python.Format(
            "the loss lies %g above the best with batches of %d, %g with single samples", own, batchSize, one));
    }

    private static IReadOnlyList<PathPoint> Path(int batchSize) => _fit.Descend(batchSize, 0.05, batchSize == All ? 400 : 4000);

    private static double[] Excess(IReadOnlyList<PathPoint> path) => [.. path.Select(point => point.Loss - _fit.Best.Loss)];

    private static double[] Late(int batchSize) => [.. Excess(Path(batchSize)).Skip(batchSize == All ? 200 : 2000)];

    private static long SamplesToNear(int batchSize) => (RateStatements.Near(Excess(Path(batchSize)), batchSize) ?? int.MaxValue) * (long)batchSize;

    // What it says of decay, decided by asking schedules for rates, and of rates in PyTorch, decided by the tensor engine.
    internal static (bool Holds, string Evidence) NeverChanges(Schedule schedule)
    {
        var changes = Changes(schedule, 200).Count;
        return (changes == 0, $"from step 0 to 199 the rate changes {changes} times");
    }

    internal static (bool Holds, string Evidence) LeavesNinetySixHundredthsPercent(double decayRate)
    {
        var share = Schedule.Exponential(0.1, decaySteps: 100_000, decayRate).At<double>(100_000) / 0.1;
        return (Math.Abs((100 * share) - 0.96) < 1e-9, Python.Format("after 100,000 steps it has %g %% of what it was", 100 * share));
    }

    internal static (bool Holds, string Evidence) LayersMoveByTheirRates(double trainedRate, double addedRate)
    {
        using var scope = torch.NewDisposeScope();
        var (trained, added) = (new Parameter(torch.ones(1)), new Parameter(torch.ones(1)));
        var optimizer = torch.optim.SGD([new SGD.ParamGroup([trained], trainedRate), new SGD.ParamGroup([added], addedRate)], 0.1);
        (trained + added).sum().backward();
        optimizer.step();
        var (slow, fast) = (1 - trained.item<float>(), 1 - added.item<float>());
        return (slow < fast / 2, Python.Format("with rates %g and %g a gradient of 1 makes steps of %g and %g", trainedRate, addedRate, slow, fast));
    }

    internal static (bool Holds, string Evidence) FallsAtEveryStep(Schedule schedule)
    {
        var rates = schedule.Rates(21);
        return (rates.Zip(rates.Skip(1)).All(pair => pair.Second < pair.First), Python.Format("21 rates from %s to %s", rates[0], rates[^1]));
    }

    internal static (bool Holds, string Evidence) DecaysOnlyWhereTheStepIsCounted(Schedule schedule)
    {
        var (counted, forgotten) = (RateAfter20(schedule, counts: true), RateAfter20(schedule, counts: false));
        return (counted < forgotten && forgotten == schedule.LearningRate, Python.Format(
            "after 20 updates the rate is %g where scheduler.step() counts them, %g where nothing does", counted, forgotten));
    }

    private static double RateAfter20(Schedule schedule, bool counts)
    {
        using var scope = torch.NewDisposeScope();
        var optimizer = torch.optim.SGD([new Parameter(torch.zeros(1))], schedule.LearningRate);
        var scheduler = schedule.On(optimizer);
        for (var update = 0; update < 20; update++)
        {
            optimizer.step();
            if (counts) scheduler.step();
        }
        return optimizer.ParamGroups.First().LearningRate;
    }
}
