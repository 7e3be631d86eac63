using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>What document 002 says of its network, decided by an experiment's runs.</summary>
internal sealed class Document002Network(SignsExperiment signs, CancellationToken cancellation = default)
{
    // Those that the document speaks of, and those between.
    private static readonly double[] _printed = [1, 0.01, 0.001, 0.0001];
    private static readonly double[] _tried = [0.01, 0.003, 0.001, 0.0003, 0.0001];

    public bool HasPhotographs => signs.Data.Source != SignsData.Drawn;

    /// <summary>The run that the document printed. All four are asked for at once, since they train side by side.</summary>
    public SignsRun Printed(double rate) => Trained([.. _printed.Select(signs.AsPrinted)])[Array.IndexOf(_printed, rate)];

    /// <summary>What the run at a rate printed after an epoch.</summary>
    /// <exception cref="InvalidOperationException">The run ended before.</exception>
    public SignsReport Report(double rate, int epoch) => Printed(rate).Reports.FirstOrDefault(report => report.Epoch == epoch)
        ?? throw new InvalidOperationException(Python.Format(
            "The run at rate %g has %d epochs and prints nothing after epoch %d; open the experiment with more.", rate, Printed(rate).Costs.Count, epoch));

    public (bool Holds, string Evidence) FailsAt(double[] high, double low)
    {
        SignsRun[] runs = [.. high.Append(low).Select(Printed)];
        return (runs[..^1].All(run => OneInSix(run.Final.TrainAccuracy)) && runs[^1].Final.TrainAccuracy > 0.9, string.Join("; ", runs.Select(run =>
            Python.Format("train accuracy %.3f at rate %g after epoch %d", run.Final.TrainAccuracy, run.Options.LearningRate, run.Final.Epoch))));
    }

    public (bool Holds, string Evidence) CostStays(double from, double to, params double[] rates)
    {
        double[][] late = [.. rates.Select(rate => Printed(rate).Reports.Select(report => report.Cost).Skip(1).DefaultIfEmpty(double.NaN).ToArray())];
        return (late.All(costs => costs.All(cost => cost > from && cost < to)), string.Join("; ", rates.Zip(late, (rate, costs) =>
            Python.Format("%f to %f at rate %g", costs.Min(), costs.Max(), rate))) + Python.Format("; ln 6 · 34/33 is %f", Math.Log(6) * 34 / 33));
    }

    public (bool Holds, string Evidence) AccuracyStays(params double[] rates)
    {
        float[] accuracies = [.. rates.SelectMany(rate => Printed(rate).Reports).SelectMany(r => new[] { r.TrainAccuracy, r.TestAccuracy }).Distinct()];
        return (accuracies.All(OneInSix), $"accuracies: {string.Join(", ", accuracies.Select(accuracy => Python.Format("%s", accuracy)))}");
    }

    public (bool Holds, string Evidence) HigherDiesMoreOften(params double[] falling)
    {
        int[] deaths = [.. falling.Select(Deaths)];
        return (deaths.Zip(deaths.Skip(1)).All(pair => pair.First >= pair.Second) && deaths[0] > deaths[^1], Dying(falling));
    }

    public (bool Holds, string Evidence) DiesNowAndThen(double rate) => (Deaths(rate) > 0 && Deaths(rate) < Seeds(rate).Count, Dying(rate));

    public (bool Holds, string Evidence) NeverDies(double rate) => (Deaths(rate) == 0, Dying(rate));

    public (bool Holds, string Evidence) NoneDies(params double[] rates) => (rates.All(rate => Deaths(rate) == 0), Dying(rates));

    public (bool Holds, string Evidence) NoneDies(Schedule schedule)
    {
        var runs = Trained(signs.OverSeeds(signs.Network with { LearningRate = schedule.LearningRate, Schedule = schedule }));
        var dead = runs.Count(run => run.IsDead);
        return (dead == 0, $"{dead} of {runs.Count} networks die with {schedule}");
    }

    public (bool Holds, string Evidence) IsTrained(double rate, int epochs)
    {
        var run = Trained([signs.Network with { LearningRate = rate, Epochs = epochs }])[0];
        return (run.Final.TrainAccuracy > 0.9, $"{run.Final.TrainLine}; {run.Final.TestLine}");
    }

    public (bool Holds, string Evidence) Jumps(double rate)
    {
        var run = Printed(rate);
        var still = string.Join(", ", run.Moved.Where(part => part.Change == 0).Select(part => part.Parameter).DefaultIfEmpty("none"));
        return (!run.IsDead, Python.Format("%d %% of the first layer and %d %% of the second are dead; stands still in the last epoch: %s",
            100 * run.FinalDead.First, 100 * run.FinalDead.Second, still));
    }

    private IReadOnlyList<SignsRun> Trained(IReadOnlyList<SignsOptions> options) => signs.RunAll(options, cancellation: cancellation);

    // All rates at once, since those of a seed train side by side.
    private List<SignsRun> Seeds(double rate) =>
        [.. Trained([.. _tried.SelectMany(one => signs.OverSeeds(signs.Network with { LearningRate = one }))])
            .Where(run => run.Options.LearningRate == rate)];

    private int Deaths(double rate) => Seeds(rate).Count(run => run.IsDead);

    private string Dying(params double[] rates) =>
        "dead networks: " + string.Join("; ", rates.Select(rate => Python.Format("%d of %d at rate %g", Deaths(rate), Seeds(rate).Count, rate)));

    private static bool OneInSix(float accuracy) => Math.Abs(accuracy - (1.0 / 6)) < 1e-6;
}
