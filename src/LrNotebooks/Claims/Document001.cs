using System.Globalization;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;

namespace LrNotebooks.Claims;

/// <summary>Document 001: gradient descent, momentum and Adam on a linear network of 32 rows.</summary>
internal sealed class Document001 : Recomputation
{
    private const double Rate = 0.001;

    // The closing remarks: Momentum with batches of ten, at half the table's rate, at a tenth of that, at a hundredth.
    private const double HalfRate = 0.0005;
    private const double Tenth = 0.00005;
    private const double Hundredth = 0.000005;

    // The last digit that the document prints of a loss; float32 sums in another order differ by less.
    private const double Digit = 1e-6;

    // After as many steps batches of ten begin at row 0 again, and so do those of any other even size.
    private const int Pattern = 16;

    private readonly CancellationToken _cancellation;
    private readonly LinearNetworkData _data = new();
    private readonly ClaimDocument _document = ClaimCatalog.Load("001");
    private readonly Lazy<Dictionary<string, IReadOnlyList<LossPoint>>> _table;
    private readonly Dictionary<double, Run> _tens = [];

    public Document001(CancellationToken cancellation)
    {
        (_cancellation, _table) = (cancellation, new(() => Table(Rate, Rate, Rate, cancellation)));

        Statement("back-propagation/smallest-loss", () => ReachesTheSmallestLoss(_data, Rate, steps: 20_001));
        Setting<uint>("setting/seed", [23453, 23454, 23455, 23456, 23457], seed => Descend(new(seed), Rate, 8));
        Setting("setting/rows", [16, 24, 31, 32, 33, 40, 64], rows => Descend(new(rows: rows), Rate, 8));
        Setting("setting/batch-size", [2, 4, 8, 16, 32], size => Descend(_data, Rate, size));
        Setting("setting/learning-rate", [0.0005, 0.0009, Rate, 0.0011, 0.002], rate => Descend(_data, rate, 8));
        Setting("setting/momentum", [0.8, 0.9, 0.95], Creep, printed: "batch-10/a-hundredth/loss");
        foreach (var step in new[] { 2500, 20000 })
        {
            foreach (var name in LinearNetworkTraining.Optimizers)
                Printed(Python.Format("table/%d/%s", step, name), () => PythonNumbers.General(At(_table.Value[name], step)));
        }

        Printed("limit", () => PythonNumbers.General(LeastSquares.Of(_data).Loss));
        Statement("limit/smaller-rate", () => NoSmallerRateEndsLower(_data, Rate, batchSize: 8));
        Statement("momentum/fastest", () => MomentumIsFirst(_table.Value, LeastSquares.Of(_data).Loss));
        Statement("batch-10/half-rate/oscillates", () => Oscillates(Tens(HalfRate)));
        Statement("batch-10/half-rate/too-large", () => ASmallerRateEndsLower(Tens(HalfRate), Tens(Tenth)));
        Printed("batch-10/a-tenth/lowest-step", () => PythonNumbers.General(Tens(Tenth).Lowest.Step));
        Statement("batch-10/a-tenth/oscillates", () => Oscillates(Tens(Tenth)));
        Printed("batch-10/a-hundredth/loss", () => PythonNumbers.General(At(Tens(Hundredth).Printed, 200_000)));
        Statement("batch-10/a-hundredth/no-minimum-yet", () => HasNoMinimumBefore(Tens(Hundredth), 200_000));
    }

    /// <summary>A run with momentum 0.9 as the document's loop prints it, every 500 steps, and the losses of two whole patterns of batches after it.</summary>
    internal sealed record Run(double Rate, IReadOnlyList<LossPoint> Printed, float[] Next, float[] Last)
    {
        public LossPoint Lowest => Printed.MinBy(point => point.Loss);

        public float Swing => Last.Max() - Last.Min();

        /// <summary>Trains for 300,000 steps, or as many as are given.</summary>
        public static Run Of(LinearNetworkData data, double rate, int batchSize, int steps = 300_001, CancellationToken cancellation = default)
        {
            var descent = new LinearNetworkTraining(data, "momentum", rate, batchSize);
            var printed = descent.Run(steps, recordEvery: 500, cancellation);
            float[] Cycle() => [.. descent.Run(Pattern, cancellation: cancellation).Select(point => point.Loss)];
            return new(rate, printed, Cycle(), Cycle());
        }
    }

    // A setting is what the program says; of those tried it is the one that gives what the document printed.
    private void Setting<T>(string id, IReadOnlyList<T> candidates, Func<T, float> loss, string printed = "table/2500/gradient-descent") =>
        Printed(id, () => string.Join(" or ", candidates.Where(one => PythonNumbers.General(loss(one)) == _document[printed].Text)
            .Select(one => PythonNumbers.General(Convert.ToDouble(one, CultureInfo.InvariantCulture)))));

    private static float Descend(LinearNetworkData data, double rate, int batchSize, int steps = 2501) =>
        new LinearNetworkTraining(data, "gradient-descent", rate, batchSize).Run(steps, recordEvery: steps - 1)[^1].Loss;

    private float Creep(double momentum) =>
        new LinearNetworkTraining(_data, "momentum", Hundredth, batchSize: 10, momentum).Run(200_001, recordEvery: 1000, _cancellation)[^1].Loss;

    /// <summary>Whether gradient descent ends at the least-squares optimum.</summary>
    internal static (bool Holds, string Evidence) ReachesTheSmallestLoss(LinearNetworkData data, double rate, int steps)
    {
        var (end, limit) = (Descend(data, rate, 8, steps), LeastSquares.Of(data).Loss);
        return (Math.Abs(end - limit) < Digit, Python.Format("loss %g at step %d; the least-squares optimum is %g", end, steps - 1, limit));
    }

    /// <summary>Whether half a rate and a tenth of it lead no lower than the rate itself, on average over a pattern of batches.</summary>
    internal static (bool Holds, string Evidence) NoSmallerRateEndsLower(LinearNetworkData data, double rate, int batchSize)
    {
        double[] ends = [.. new[] { rate, rate / 2, rate / 10 }.Select(one => Run.Of(data, one, batchSize, steps: 50_000).Last.Average())];
        return (ends[1] > ends[0] - Digit && ends[2] > ends[0] - Digit,
            Python.Format("after 50000 steps the loss is %.7f, at half the rate %.7f, at a tenth %.7f", ends[0], ends[1], ends[2]));
    }

    /// <summary>Whether momentum is the first to come to the limit and stay there.</summary>
    internal static (bool Holds, string Evidence) MomentumIsFirst(IReadOnlyDictionary<string, IReadOnlyList<LossPoint>> runs, double limit)
    {
        var steps = LinearNetworkTraining.Optimizers.ToDictionary(name => name, name => Arrival(runs[name]));
        var evidence = string.Join(", ", steps.Select(pair => Python.Format("%s from step %d on", pair.Key, pair.Value)));
        return (steps.All(pair => pair.Key == "momentum" || pair.Value > steps["momentum"]), $"within 0.000001 of the limit: {evidence}");

        int Arrival(IReadOnlyList<LossPoint> losses) => losses.LastOrDefault(point => !(Math.Abs(point.Loss - limit) < Digit)).Step + 500;
    }

    /// <summary>Losses after steps 0, 500, …, 20000 of the three optimizers, batches of eight.</summary>
    internal static Dictionary<string, IReadOnlyList<LossPoint>> Table(double descent, double momentum, double adam, CancellationToken cancellation = default) =>
        LinearNetworkTraining.Optimizers.Zip([descent, momentum, adam]).ToDictionary(
            run => run.First, run => new LinearNetworkTraining(new(), run.First, run.Second).Run(20_001, recordEvery: 500, cancellation));

    /// <summary>Whether the loss goes up and down within a pattern of batches by more than a printed digit, about a level that stays.</summary>
    internal static (bool Holds, string Evidence) Oscillates(Run run)
    {
        var drift = Math.Abs(run.Last.Average() - run.Next.Average());
        return (run.Swing > Digit && drift < run.Swing / 10, Python.Format(
            "after %d steps the loss swings by %.7f over 16 of them, a whole pattern of batches; from pattern to pattern its mean moves by %.7f",
            run.Printed[^1].Step, run.Swing, drift));
    }

    /// <summary>Whether the level about which the loss swings is lower at the smaller rate, by more than a tenth of the swing.</summary>
    internal static (bool Holds, string Evidence) ASmallerRateEndsLower(Run large, Run small) =>
        (large.Last.Average() - small.Last.Average() > large.Swing / 10, Python.Format(
            "around %.6f at %g (swing %.6f), %.6f at %g (swing %.6f)",
            large.Last.Average(), large.Rate, large.Swing, small.Last.Average(), small.Rate, small.Swing));

    /// <summary>Whether the lowest printed loss comes after a step.</summary>
    internal static (bool Holds, string Evidence) HasNoMinimumBefore(Run run, int step) =>
        (run.Lowest.Step > step, Python.Format("the lowest loss is %g at step %d", run.Lowest.Loss, run.Lowest.Step));

    private static float At(IEnumerable<LossPoint> losses, int step) => losses.Single(point => point.Step == step).Loss;

    private Run Tens(double rate) =>
        _tens.TryGetValue(rate, out var known) ? known : _tens[rate] = Run.Of(_data, rate, batchSize: 10, cancellation: _cancellation);
}
