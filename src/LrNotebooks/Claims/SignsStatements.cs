using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>What document 002's question says of its network, decided by trainings.</summary>
internal sealed class SignsStatements(SignsRuns runs)
{
    /// <summary>What a network prints that gives every class the same chance: ln 6, for 34 batches over 33.</summary>
    public static double Plateau { get; } = Math.Log(6) * 34 / 33;

    public (bool, string) HighRateFails()
    {
        var good = runs.Learned.Final;
        var (high, highest) = (runs.Printed(0.01).Final, runs.Printed(1).Final);
        return (good.TrainAccuracy > 0.9 && OneInSix(high) && OneInSix(highest), Python.Format(
            "train accuracy %.3f at rate 0.0001 after epoch 119; %.3f at 0.01 and %.3f at 1 after epoch 500",
            good.TrainAccuracy, high.TrainAccuracy, highest.TrainAccuracy));
    }

    public (bool, string) CostsStay(double from, double to) =>
        (LateCosts(0.01).Concat(LateCosts(1)).All(cost => cost > from && cost < to), Compared());

    public (bool, string) PlateauIs(double from, double to) => (LateCosts(0.01).All(cost => cost > from && cost < to), Compared());

    public (bool, string) CostAtOneIsHigher() => (LateCosts(1).Min() > LateCosts(0.01).Max(), Compared());

    public (bool, string) AccuracyIsAbove1()
    {
        var accuracy = runs.Printed(0.01).Final.TrainAccuracy;
        return (accuracy > 1, Python.Format("the accuracy stays at %s", accuracy));
    }

    public (bool, string) HigherDiesMoreOften()
    {
        int[] deaths = [.. SignsRuns.EpochsToTell.Keys.Order().Select(runs.Deaths)];
        return (deaths.Zip(deaths.Skip(1)).All(pair => pair.First <= pair.Second) && deaths[0] < deaths[^1],
            $"at 0.0001, 0.001, 0.01 and 1 it dies in {string.Join(", ", deaths)} of {SignsRuns.Orders} orders of the batches");
    }

    public (bool, string) DiesNowAndThen(double rate) => (runs.Deaths(rate) is > 0 and < SignsRuns.Orders, Deaths(rate));

    public (bool, string) NeverDies(double rate) => (runs.Deaths(rate) == 0, Deaths(rate));

    public (bool, string) MediumRatesAreBest()
    {
        var (middle, high) = (runs.Deaths(0.001), runs.Deaths(0.01));
        return (middle == 0 && high == 0, $"of {SignsRuns.Orders} runs {high} die at 0.01 and {middle} at 0.001");
    }

    public (bool, string) JumpsAboutTheSolution()
    {
        var run = runs.Printed(0.01);
        var still = run.Moved.Where(part => part.Change == 0).Select(part => part.Parameter);
        return (!run.IsDead, Python.Format(
            "%d %% of the first layer and %d %% of the second are dead; in the last epoch %s do not move",
            100 * run.FinalDead.First, 100 * run.FinalDead.Second, string.Join(", ", still)));
    }

    public (bool, string) StartingHighReachesAMinimum()
    {
        var halving = Schedule.Exponential(0.01, 34, 0.5, staircase: true);
        var run = runs.Of(new SignsOptions { Schedule = halving, Epochs = 20 });
        return (!run.IsDead, Python.Format(
            "from 0.01, halved every epoch, 20 epochs end at rate %g with train accuracy %.3f",
            halving[679], run.Final.TrainAccuracy));
    }

    /// <summary>The costs that are printed after epochs 100, 200, … 500.</summary>
    private IEnumerable<double> LateCosts(double rate) => runs.Printed(rate).Reports.Skip(1).Select(report => report.Cost);

    private string Compared() => Python.Format("%f to %f at rate 0.01, %f to %f at rate 1; ln 6 · 34/33 is %f",
        LateCosts(0.01).Min(), LateCosts(0.01).Max(), LateCosts(1).Min(), LateCosts(1).Max(), Plateau);

    private string Deaths(double rate) =>
        Python.Format("dies in %d of %d orders of the batches at rate %g", runs.Deaths(rate), SignsRuns.Orders, rate);

    private static bool OneInSix(SignsReport report) => Math.Abs(report.TrainAccuracy - (1.0 / 6)) < 1e-6;
}
