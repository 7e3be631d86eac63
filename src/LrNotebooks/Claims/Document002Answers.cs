using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Claims;

/// <summary>
/// What document 002's two answers say of gradient descent, decided on a bowl over two parameters, and of rates in PyTorch and in TensorFlow,
/// decided by an optimizer and by schedules.
/// </summary>
internal static class Document002Answers
{
    private static readonly Bowl _bowl = new();

    public static (bool, string) HighRateJumpsForEver()
    {
        var path = _bowl.Descend(_bowl.LargestRate, 1000);
        var jumps = path.Zip(path.Skip(1)).All(pair => pair.First.Y * pair.Second.Y < 0);
        return (jumps && Math.Abs(path[^1].Y) > 1.9, Python.Format(
            "at rate %g y is %g at first and %g after 1000 updates, on the other side each time",
            _bowl.LargestRate, path[0].Y, path[^1].Y));
    }

    public static (bool, string) SmallRateIsSlow()
    {
        var (best, small) = (UpdatesToBottom(_bowl.BestRate), UpdatesToBottom(0.001));
        return (small > 50 * best, Python.Format("%d updates at rate %.3f, %d at 0.001", best, _bowl.BestRate, small));
    }

    public static (bool, string) BestRateDependsOnTheProblem()
    {
        double[] rates = [.. Enumerable.Range(0, 60).Select(i => 0.001 * Math.Pow(10, i / 20.0))];
        var (flat, steep) = (Best(_bowl, rates), Best(new Bowl(1, 100), rates));
        return (flat > 3 * steep, Python.Format("the best of 60 rates is %.3f on one bowl and %.3f on a steeper one", flat, steep));
    }

    public static (bool, string) HigherRatesMakeLargerSteps()
    {
        double[] steps = [FirstStep(0.01), FirstStep(0.1), FirstStep(1), FirstStep(1.5)];
        return (steps.Zip(steps.Skip(1)).All(pair => pair.First < pair.Second),
            $"the first step is {Join(steps)} long at rates 0.01, 0.1, 1 and 1.5");
    }

    public static (bool, string) LargeStepsSkipTheMinimum()
    {
        var path = _bowl.Descend(0.21, 60);
        var lowest = path.MinBy(point => point.Loss)!;
        return (lowest.Update is > 0 and < 60 && path[1].Y * path[0].Y < 0 && path[^1].Loss > lowest.Loss, Python.Format(
            "at rate 0.21 the loss falls from %g to %g at update %d and is %g at update 60",
            path[0].Loss, lowest.Loss, lowest.Update, path[^1].Loss));
    }

    public static (bool, string) SmallRatesDivideTheStep()
    {
        double[] shares = [FirstStep(1) / FirstStep(0.01), FirstStep(1) / FirstStep(0.001)];
        return (Math.Abs(shares[0] - 100) < 1e-9 && Math.Abs(shares[1] - 1000) < 1e-9,
            $"the step at rate 1 is {Join(shares)} times that at 0.01 and 0.001");
    }

    public static (bool, string) SmallStepsDoNotSkipTheMinimum()
    {
        var path = _bowl.Descend(0.05, 500);
        return (path.All(point => point.Y >= 0 && point.X <= 0) && path[^1].Loss < 1e-9,
            Python.Format("at rate 0.05 neither parameter ever changes sign, and the loss ends at %.1e", path[^1].Loss));
    }

    public static (bool, string) HigherIsFasterUntilItSkips()
    {
        double[] rates = [0.01, 0.03, 0.1, 0.18];
        int[] updates = [.. rates.Select(UpdatesToBottom)];
        var over = _bowl.Descend(0.21, 200)[^1].Loss;
        return (updates.Zip(updates.Skip(1)).All(pair => pair.First > pair.Second) && over > _bowl.Descend(0.21, 0)[0].Loss,
            Python.Format("%s updates at rates %s; at 0.21 the loss grows to %g", string.Join(", ", updates), Join(rates), over));
    }

    public static (bool, string) AssigningTheGroupsRateChangesTheStep()
    {
        using var scope = torch.NewDisposeScope();
        var weight = new Parameter(torch.ones(1));
        var optimizer = torch.optim.SGD([weight], 0.5);
        var before = StepLength(optimizer, weight);
        optimizer.ParamGroups.First().LearningRate = 0.25;
        var after = StepLength(optimizer, weight);
        return (before == 0.5f && after == 0.25f, Python.Format("a gradient of 1 makes a step of %g, then of %g", before, after));
    }

    public static (bool, string) SeveralDecay()
    {
        Schedule[] decays =
            [Schedule.Exponential(0.5, 10, 0.9), Schedule.Polynomial(0.5, 10), Schedule.Cosine(0.5, 10), Schedule.InverseTime(0.5, 10, 0.9)];
        return (decays.All(decay => decay[10] < decay[0]),
            string.Join("; ", decays.Select(decay => Python.Format("%s falls to %g at step 10", decay, decay[10]))));
    }

    private static int UpdatesToBottom(double rate) => _bowl.Descend(rate, 20_000).First(point => point.Loss < 1e-4).Update;

    private static double FirstStep(double rate)
    {
        var path = _bowl.Descend(rate, 1);
        return path[1].DistanceTo(path[0]);
    }

    private static double Best(Bowl bowl, double[] rates) => rates.MinBy(rate => bowl.Descend(rate, 100)[^1].Loss);

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
