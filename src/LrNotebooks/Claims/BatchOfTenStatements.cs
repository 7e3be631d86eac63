using LrNotebooks.Experiments;
using LrNotebooks.Printing;

namespace LrNotebooks.Claims;

/// <summary>
/// Document 001's closing remarks: Momentum with batches of ten, at half the table's rate, at a tenth of that, at a
/// hundredth. The losses are those that the document's loop prints, one every 500 steps.
/// </summary>
internal sealed class BatchOfTenStatements(LinearNetworkData data, CancellationToken cancellation)
{
    public const double HalfRate = 0.0005;
    public const double Tenth = 0.00005;
    public const double Hundredth = 0.000005;
    private const int Steps = 300_001;

    // Slices of ten from 32 rows repeat after 16 steps.
    private const int Cycle = 16;

    private readonly Dictionary<double, (IReadOnlyList<LossPoint> Printed, float[] LastCycle)> _runs = [];

    public float LossAt(double rate, int step) => Run(rate).Printed.Single(point => point.Step == step).Loss;

    public int LowestStep(double rate) => Lowest(rate).Step;

    public (bool, string) Oscillates(double rate)
    {
        var (step, loss) = Lowest(rate);
        float[] after = [.. Run(rate).Printed.Where(point => point.Step >= step).Take(40).Select(point => point.Loss)];
        var rises = after.Zip(after.Skip(1)).Count(pair => pair.Second > pair.First);
        var falls = after.Zip(after.Skip(1)).Count(pair => pair.Second < pair.First);
        return (rises >= 10 && falls >= 10,
            Python.Format("lowest %g at step %d; of the next 39 printed losses %d rise and %d fall", loss, step, rises, falls));
    }

    public (bool, string) ASmallerRateEndsLower()
    {
        var (half, tenth) = (Run(HalfRate).LastCycle, Run(Tenth).LastCycle);
        var swing = half.Max() - half.Min();
        var uneven = LeastSquares.OfBatches(data, 10).Loss;
        var evidence = Python.Format(
            "around %.6f at 0.0005 (swing %.6f), %.6f at 0.00005 (swing %.6f); unevenly counted rows: %.6f",
            half.Average(), swing, tenth.Average(), tenth.Max() - tenth.Min(), uneven);
        return (half.Average() - tenth.Average() > swing / 10, evidence);
    }

    public (bool, string) MinimumComesAfter200000()
    {
        var (step, loss) = Lowest(Hundredth);
        return (step > 200_000, Python.Format("the lowest loss is %g at step %d", loss, step));
    }

    private LossPoint Lowest(double rate) => Run(rate).Printed.MinBy(point => point.Loss);

    private (IReadOnlyList<LossPoint> Printed, float[] LastCycle) Run(double rate)
    {
        if (_runs.TryGetValue(rate, out var known)) return known;
        var descent = new MomentumDescent(data, rate, momentum: 0.9, batchSize: 10);
        var printed = descent.Run(Steps, recordEvery: 500, cancellation);
        return _runs[rate] = (printed, [.. descent.Run(Cycle).Select(point => point.Loss)]);
    }
}
