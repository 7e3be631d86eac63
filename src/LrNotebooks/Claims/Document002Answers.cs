using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Claims;

/// <summary>
/// What document 002's two answers say of gradient descent: decided on a bowl over two parameters, with single samples on a line, on a loss with two
/// minima, and by an optimizer of torch.
/// </summary>
internal static class Document002Answers
{
    private static readonly Bowl _bowl = new();
    private static readonly LineFit _line = new();
    private static readonly double[] _low = [0.01, 0.001];
    private static readonly double[] _rising = [0.01, 0.1, 1, 1.5];

    /// <summary>Whether descent to a line goes on crossing the best slope, its loss a hundredth or more above the best and no longer falling.</summary>
    public static (bool Holds, string Evidence) JumpsForEver(double rate, int batchSize)
    {
        var path = _line.Descend(batchSize, rate, 4000);
        var crossings = path.TakeLast(1000).Zip(path.TakeLast(999)).Count(pair => (pair.First.X > _line.Best.X) != (pair.Second.X > _line.Best.X));
        double[] excess = [.. path.Skip(1).Select(point => point.Loss - _line.Best.Loss).Chunk(1000).Select(part => part.Average())];
        return (crossings > 50 && excess[3] > _line.Best.Loss / 100 && excess[3] > excess[2] / 2 && double.IsFinite(excess[3]), Python.Format(
            "at rate %g, batches of %d, the last 1000 of 4000 updates cross the best slope %d times, on average %.2g above the best loss; the 1000 before, %.2g",
            rate, batchSize, crossings, excess[3], excess[2]));
    }

    public static (bool Holds, string Evidence) IsSlow(double rate)
    {
        var (best, small) = (UpdatesToBottom(_bowl.BestRate), UpdatesToBottom(rate));
        return (small > 50 * best, Python.Format("%d updates at rate %.3f, %d at %g", best, _bowl.BestRate, small, rate));
    }

    public static (bool Holds, string Evidence) BestRatesDiffer(Bowl one, Bowl other)
    {
        double[] rates = [.. Enumerable.Range(0, 60).Select(i => 0.001 * Math.Pow(10, i / 20.0))];
        var (first, second) = (rates.MinBy(rate => LossAfter100(one, rate)), rates.MinBy(rate => LossAfter100(other, rate)));
        return (first > 3 * second, Python.Format("the best of 60 rates is %.3f on one bowl and %.3f on another", first, second));
    }

    /// <summary>Whether six decades, and then three times the middle between the best and its neighbours, find a rate that reaches the bottom.</summary>
    public static (bool Holds, string Evidence) TryingNarrowsDown(Bowl bowl)
    {
        double[] tried = [10, 1, 0.1, 0.01, 0.001, 0.0001];
        var best = tried.MinBy(rate => LossAfter100(bowl, rate));
        foreach (var factor in new[] { 3.0, 1.7, 1.3 }) best = new[] { best / factor, best, best * factor }.MinBy(rate => LossAfter100(bowl, rate));
        var path = bowl.Descend(best, 100);
        var bottom = new PathPoint(0, 0, 0, 0, 0);
        var left = path[^1].DistanceTo(bottom) / path[0].DistanceTo(bottom);
        return (left < 0.01, Python.Format("12 trials end at rate %.3g, and 100 updates there leave %.2g of the distance", best, left));
    }

    /// <summary>Whether a schedule begins as quickly as the constant rate from which it starts, and ends much lower.</summary>
    public static (bool Holds, string Evidence) LoweringHelps(Schedule schedule)
    {
        var (constant, lowered) = (Excess(Schedule.Constant(schedule.LearningRate)), Excess(schedule));
        return (lowered.Early < 1.1 * constant.Early && 5 * lowered.Late < constant.Late,
            Python.Format("%s: %s; the rate %g throughout: %s", schedule, Text(lowered), schedule.LearningRate, Text(constant)));
    }

    /// <summary>Whether what is done to an optimizer in order to set its rate changes its next step.</summary>
    public static (bool Holds, string Evidence) ChangesTheRate(Action<torch.optim.Optimizer, double> set)
    {
        using var scope = torch.NewDisposeScope();
        var weight = new Parameter(torch.ones(1));
        var optimizer = torch.optim.SGD([weight], 0.5);
        var before = StepLength(optimizer, weight);
        set(optimizer, 0.25);
        var after = StepLength(optimizer, weight);
        return (before == 0.5f && after == 0.25f, Python.Format("a gradient of 1 makes a step of %g, then of %g", before, after));
    }

    /// <summary>Whether descent on a loss with two minima ends in the higher one.</summary>
    public static (bool Holds, string Evidence) MissesTheBestMinimum(double start)
    {
        var end = DoubleWell.Descend(Schedule.Constant(0.1), 500, start)[^1];
        return (Math.Abs(DoubleWell.Gradient(end)) < 1e-6 && DoubleWell.Loss(end) > DoubleWell.Loss(DoubleWell.Good) + 0.1, Python.Format(
            "from %g descent ends at %.2f with loss %.3f; the best minimum is at %.2f with %.3f",
            start, end, DoubleWell.Loss(end), DoubleWell.Good, DoubleWell.Loss(DoubleWell.Good)));
    }

    public static (bool Holds, string Evidence) HigherRatesMakeLargerSteps(double x, double y)
    {
        double[] steps = [.. _rising.Select(rate => Change(rate, 1, x, y))];
        return (steps.Zip(steps.Skip(1)).All(pair => pair.First < pair.Second), $"the first step is {Join(steps)} long at rates {Join(_rising)}");
    }

    public static (bool Holds, string Evidence) SkipsTheMinimumAndRises(double rate)
    {
        var path = _bowl.Descend(rate, 60);
        var lowest = path.MinBy(point => point.Loss)!;
        return (lowest.Update is > 0 and < 60 && path[1].Y * path[0].Y < 0 && path[^1].Loss > lowest.Loss, Python.Format(
            "at rate %g the loss falls from %g to %g at update %d and is %g at update 60",
            rate, path[0].Loss, lowest.Loss, lowest.Update, path[^1].Loss));
    }

    public static (bool Holds, string Evidence) SmallRatesDivideTheChange(int updates)
    {
        double[] shares = [.. _low.Select(rate => Change(1, updates, -8, 2) / Change(rate, updates, -8, 2))];
        return (Math.Abs(shares[0] - 100) < 1e-9 && Math.Abs(shares[1] - 1000) < 1e-9,
            $"the change at rate 1 is {Join(shares)} times that at {Join(_low)}; updates: {updates}");
    }

    public static (bool Holds, string Evidence) DoesNotSkipTheMinimum(double rate)
    {
        var path = _bowl.Descend(rate, 500);
        var skips = path.Zip(path.Skip(1)).Count(pair => pair.First.X * pair.Second.X < 0 || pair.First.Y * pair.Second.Y < 0);
        return (skips == 0 && path[^1].Loss < 1e-9,
            Python.Format("at rate %g %d of 500 updates skip the minimum of a parameter, and the loss ends at %.1e", rate, skips, path[^1].Loss));
    }

    public static (bool Holds, string Evidence) HigherIsFaster(params double[] rising)
    {
        int[] updates = [.. rising.Select(UpdatesToBottom)];
        return (updates.Zip(updates.Skip(1)).All(pair => pair.First > pair.Second), $"{string.Join(", ", updates)} updates at rates {Join(rising)}");
    }

    public static (bool Holds, string Evidence) LowIsSlowAndPrecise(double low, double high)
    {
        var (slow, quick) = (Excess(Schedule.Constant(low)), Excess(Schedule.Constant(high)));
        return (slow.Early > 2 * quick.Early && 5 * slow.Late < quick.Late,
            Python.Format("rate %g: %s; rate %g: %s", low, Text(slow), high, Text(quick)));
    }

    private static int UpdatesToBottom(double rate) =>
        _bowl.Descend(rate, 20_000).FirstOrDefault(point => point.Loss < 1e-4)?.Update ?? int.MaxValue;

    private static double LossAfter100(Bowl bowl, double rate) => bowl.Descend(rate, 100)[^1].Loss is var loss && double.IsNaN(loss) ? double.MaxValue : loss;

    private static double Change(double rate, int updates, double x, double y)
    {
        var path = _bowl.Descend(rate, updates, x, y);
        return path[^1].DistanceTo(path[0]);
    }

    /// <summary>How far the loss lies above the best in 4000 updates with single samples: in the first 200, and in the last 400.</summary>
    private static (double Early, double Late) Excess(Schedule schedule)
    {
        double[] excess = [.. _line.Descend(batchSize: 1, schedule, 4000).Select(point => point.Loss - _line.Best.Loss)];
        return (excess.Take(200).Average(), excess.TakeLast(400).Average());
    }

    private static string Text((double Early, double Late) excess) =>
        Python.Format("on average %.3g above the best loss in the first 200 updates, %.2g in the last 400 of 4000", excess.Early, excess.Late);

    private static string Join(double[] values) => string.Join(", ", values.Select(value => PythonNumbers.General(value)));

    private static float StepLength(SGD optimizer, Parameter weight)
    {
        var before = weight.item<float>();
        optimizer.zero_grad();
        weight.sum().backward();
        optimizer.step();
        return before - weight.item<float>();
    }
}
