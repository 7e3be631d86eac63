using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>
/// What documents 002 to 004 say of large, small and decaying rates, decided by descent to a line, 4000 updates with one sample each. A descent
/// is near when the mean excess of every 50 samples from there on stays below a tenth of the excess at first; its precision is the mean
/// excess of the last 400 updates. The excess is how far the loss lies above the best.
/// </summary>
internal static class RateStatements
{
    private const int Updates = 4000;
    private const int Window = 50;
    private static readonly LineFit _fit = new();
    private static readonly Schedule _decaying = Schedule.Exponential(0.1, decaySteps: 400, decayRate: 0.5);

    public static (bool Holds, string Evidence) SmallIsPreciseButSlow() => FastOrPrecise(0.1, 0.002);

    public static (bool Holds, string Evidence) DecayEndsLower() => DecayEndsLower(_decaying);

    public static (bool Holds, string Evidence) DecayIsBoth() => DecayIsBoth(_decaying);

    /// <summary>Whether the first rate is much faster and the second much more precise.</summary>
    public static (bool Holds, string Evidence) FastOrPrecise(double large, double small)
    {
        var (fast, precise) = (Try(Schedule.Constant(large)), Try(Schedule.Constant(small)));
        return (fast.Near * 5 < precise.Near && precise.Excess * 5 < fast.Excess,
            Python.Format("rate %g: %s; rate %g: %s", large, fast, small, precise));
    }

    /// <summary>Whether of three rates the faster one is always the less precise one.</summary>
    public static (bool Holds, string Evidence) SpeedCostsPrecision(int batchSize)
    {
        double[] rates = [0.1, 0.01, 0.001];
        var runs = rates.Select(rate => Try(Schedule.Constant(rate), batchSize)).ToArray();
        return (runs.Zip(runs.Skip(1)).All(pair => pair.First.Near < pair.Second.Near && pair.First.Excess > pair.Second.Excess),
            string.Join("; ", rates.Zip(runs, (rate, run) => Python.Format("rate %g: %s", rate, run))));
    }

    /// <summary>Whether a schedule ends below every constant rate, also the best of them.</summary>
    public static (bool Holds, string Evidence) DecayEndsLower(Schedule schedule)
    {
        double[] rates = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
        var (rate, best) = rates.Select(rate => (rate, Try(Schedule.Constant(rate)).Excess)).MinBy(run => run.Excess);
        var own = Try(schedule).Excess;
        return (own < best, Python.Format(
            "%s ends %.6f above the best loss; the best of seven constant rates from 0.1 to 0.001 is %g and ends %.6f above it", schedule, own, rate, best));
    }

    /// <summary>Whether a schedule is as fast as the large rate and more precise than the small one.</summary>
    public static (bool Holds, string Evidence) DecayIsBoth(Schedule schedule)
    {
        var (fast, precise, own) = (Try(Schedule.Constant(0.1)), Try(Schedule.Constant(0.002)), Try(schedule));
        return (own.Near <= fast.Near && own.Excess < precise.Excess,
            Python.Format("rate 0.1: %s; rate 0.002: %s; %s: %s", fast, precise, schedule, own));
    }

    /// <summary>After how many updates a descent is near and stays so; null where it is not at the end.</summary>
    public static int? Near(IReadOnlyList<double> excess, int batchSize)
    {
        var window = Math.Max(1, Window / batchSize);
        var last = excess.Skip(1).Chunk(window).Index().LastOrDefault(part => part.Item.Average() > excess[0] / 10, (-1, [])).Index + 1;
        return last * window >= excess.Count - 1 ? null : last * window;
    }

    private static Outcome Try(Schedule schedule, int batchSize = 1)
    {
        double[] excess = [.. _fit.Descend(batchSize, schedule, Updates).Select(point => point.Loss - _fit.Best.Loss)];
        return new(Near(excess, batchSize) ?? int.MaxValue, excess.TakeLast(400).Average());
    }

    private sealed record Outcome(int Near, double Excess)
    {
        public override string ToString() => (Near == int.MaxValue ? "never near" : Python.Format("near after %d updates", Near))
            + Python.Format(", in the end %.6f above the best loss", Excess);
    }
}
