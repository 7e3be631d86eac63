using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace LrNotebooks.Claims;

/// <summary>Document 001: gradient descent, momentum and Adam on a linear network of 32 rows.</summary>
internal sealed class Document001 : Recomputation
{
    private const double Rate = 0.001;

    // The closing remarks: Momentum with batches of ten, at half the table's rate, at a tenth of that, at a hundredth.
    private const double HalfRate = 0.0005;
    private const double Tenth = 0.00005;
    private const double Hundredth = 0.000005;

    // Float32 losses near the limit differ by about this much from one summation order to another.
    private const double Rounding = 1e-6;

    private readonly CancellationToken _cancellation;
    private readonly LinearNetworkData _data = new();
    private readonly LeastSquares _limit;
    private readonly Lazy<Dictionary<string, IReadOnlyList<LossPoint>>> _table;
    private readonly Dictionary<double, (IReadOnlyList<LossPoint> Printed, float[] LastCycle)> _tens = [];

    public Document001(CancellationToken cancellation)
    {
        (_cancellation, _limit, _table) = (cancellation, LeastSquares.Of(_data), new(Table));

        Statement("definition/back-propagation", DescentReachesTheSmallestLoss);
        Statement("definition/loss", LossIsTheGap);
        Statement("definition/mean-squared-error", LossIsTheMeanOfSquares);
        Statement("definition/three-methods", AllThreeMethodsLowerTheLoss);
        Statement("definition/learning-rate", UpdateIsRateTimesGradient);
        Printed("data/rows", () => PythonNumbers.General(Shape()[0]));
        Printed("data/columns", () => PythonNumbers.General(Shape()[1]));
        Statement("data/labels", LabelIsOneBelowSumOne);
        foreach (var step in new[] { 2500, 20000 })
        {
            foreach (var name in LinearNetworkTraining.Optimizers)
                Printed(Python.Format("table/%d/%s", step, name), () => PythonNumbers.General(LossAt(name, step)));
        }

        Printed("limit", () => PythonNumbers.General(_limit.Loss));
        Statement("limit/smaller-rate", SmallerRateStaysAboveTheLimit);
        Statement("momentum/fastest", MomentumIsFirstAtTheLimit);
        Statement("batch-10/half-rate/oscillates", () => Oscillates(HalfRate));
        Statement("batch-10/half-rate/too-large", ASmallerRateEndsLower);
        Printed("batch-10/a-tenth/lowest-step", () => PythonNumbers.General(Lowest(Tenth).Step));
        Statement("batch-10/a-tenth/oscillates", () => Oscillates(Tenth));
        Printed("batch-10/a-hundredth/loss", () => PythonNumbers.General(At(Tens(Hundredth).Printed, 200_000)));
        Statement("batch-10/a-hundredth/no-minimum-yet", MinimumComesAfter200000);
    }

    // What the document says about loss, update and labels, each decided by one computation.
    private static (bool, string) LossIsTheGap()
    {
        using var scope = NewDisposeScope();
        var known = ones(3);
        var (none, some) = (mse_loss(known, known).item<float>(), mse_loss(known + 0.5f, known).item<float>());
        var evidence = Python.Format("%g where prediction and answer agree, %g where all are 0.5 apart", none, some);
        return (none == 0 && some == 0.25f, evidence);
    }

    private (bool, string) LossIsTheMeanOfSquares()
    {
        using var scope = NewDisposeScope();
        var (x, y) = _data.ToTensors();
        var prediction = x.sum(1, keepdim: true);
        var own = (prediction - y).square().mean().item<float>();
        var library = mse_loss(prediction, y).item<float>();
        return (own == library, Python.Format("mean of squares %g, mse_loss %g", own, library));
    }

    private (bool, string) UpdateIsRateTimesGradient()
    {
        var (gradient1, gradient2) = (new float[6], new float[3]);
        var before = new LinearNetwork();
        before.Gradient(_data, 0, 8, gradient1, gradient2);
        var descent = new MomentumDescent(_data, Rate, momentum: 0, batchSize: 8);
        descent.Run(1);
        var updates = before.W1.Zip(descent.Network.W1, (from, to) => from - to);
        float[] ratios = [.. updates.Zip(gradient1, (update, gradient) => update / gradient)];
        return (ratios.All(ratio => Math.Abs((ratio / Rate) - 1) < 1e-3),
            Python.Format("update / gradient is %.6f to %.6f in the first step", ratios.Min(), ratios.Max()));
    }

    private (bool, string) LabelIsOneBelowSumOne()
    {
        var sums = Enumerable.Range(0, _data.Rows).ToLookup(row => _data.Labels[row], row => _data.Volume(row) + _data.Weight(row));
        var (largest, smallest) = (sums[1].Max(), sums[0].Min());
        var evidence = Python.Format("sums up to %.4f have label 1, from %.4f on label 0", largest, smallest);
        return (largest < 1 && smallest >= 1, evidence);
    }

    private long[] Shape()
    {
        using var scope = NewDisposeScope();
        return _data.ToTensors().X.shape;
    }

    // What it says in words about training with batches of eight, decided by runs.
    private (bool, string) DescentReachesTheSmallestLoss()
    {
        var losses = _table.Value["gradient-descent"];
        var (first, last) = (losses[0].Loss, losses[^1].Loss);
        return (IsLimit(last),
            Python.Format("loss %g at step 0, %g at step 20000; the least-squares optimum is %g", first, last, _limit.Loss));
    }

    private (bool, string) AllThreeMethodsLowerTheLoss()
    {
        (string Name, float From, float To)[] ends =
            [.. LinearNetworkTraining.Optimizers.Select(name => (name, LossAt(name, 0), LossAt(name, 2500)))];
        return (ends.All(run => run.To < run.From / 10),
            string.Join("; ", ends.Select(run => Python.Format("%s from %g to %g", run.Name, run.From, run.To))));
    }

    private (bool, string) SmallerRateStaysAboveTheLimit()
    {
        var (half, tenth) = (LowestLoss(Rate / 2), LowestLoss(Rate / 10));
        var evidence = Python.Format(
            "lowest loss in 50000 steps: %.7f at half the rate, %.7f at a tenth; the limit is %.7f", half, tenth, _limit.Loss);
        return (IsLimit(half) && IsLimit(tenth), evidence);
    }

    private (bool, string) MomentumIsFirstAtTheLimit()
    {
        var (descent, momentum, adam) = (FirstAtLimit("gradient-descent"), FirstAtLimit("momentum"), FirstAtLimit("adam"));
        var evidence = Python.Format(
            "within 0.000001 of the limit at step %d, Adam at %d, gradient descent at %d", momentum, adam, descent);
        return (momentum < descent && momentum < adam, evidence);
    }

    private float LowestLoss(double rate)
    {
        var descent = new MomentumDescent(_data, rate, momentum: 0.9, batchSize: 8);
        return descent.Run(50_000, cancellation: _cancellation).Min(point => point.Loss);
    }

    private int FirstAtLimit(string name) => _table.Value[name].First(point => IsLimit(point.Loss)).Step;

    private bool IsLimit(float loss) => Math.Abs(loss - _limit.Loss) < Rounding;

    private float LossAt(string name, int step) => At(_table.Value[name], step);

    private static float At(IEnumerable<LossPoint> losses, int step) => losses.Single(point => point.Step == step).Loss;

    /// <summary>The three runs behind the table, batches of eight, side by side: losses after steps 0, 500, …, 20000.</summary>
    private Dictionary<string, IReadOnlyList<LossPoint>> Table()
    {
        var names = LinearNetworkTraining.Optimizers;
        var runs = LinearNetworkTraining.Run(_data, [.. names.Select(name => (name, Rate))], steps: 20_001, cancellation: _cancellation);
        return names.Zip(runs).ToDictionary();
    }

    // What it says of batches of ten.
    private (bool, string) Oscillates(double rate)
    {
        var (step, loss) = Lowest(rate);
        float[] after = [.. Tens(rate).Printed.Where(point => point.Step >= step).Take(40).Select(point => point.Loss)];
        var rises = after.Zip(after.Skip(1)).Count(pair => pair.Second > pair.First);
        var falls = after.Zip(after.Skip(1)).Count(pair => pair.Second < pair.First);
        return (rises >= 10 && falls >= 10,
            Python.Format("lowest %g at step %d; of the next 39 printed losses %d rise and %d fall", loss, step, rises, falls));
    }

    private (bool, string) ASmallerRateEndsLower()
    {
        var (half, tenth) = (Tens(HalfRate).LastCycle, Tens(Tenth).LastCycle);
        var swing = half.Max() - half.Min();
        var uneven = LeastSquares.OfBatches(_data, 10).Loss;
        var evidence = Python.Format(
            "around %.6f at 0.0005 (swing %.6f), %.6f at 0.00005 (swing %.6f); unevenly counted rows: %.6f",
            half.Average(), swing, tenth.Average(), tenth.Max() - tenth.Min(), uneven);
        return (half.Average() - tenth.Average() > swing / 10, evidence);
    }

    private (bool, string) MinimumComesAfter200000()
    {
        var (step, loss) = Lowest(Hundredth);
        return (step > 200_000, Python.Format("the lowest loss is %g at step %d", loss, step));
    }

    private LossPoint Lowest(double rate) => Tens(rate).Printed.MinBy(point => point.Loss);

    /// <summary>
    /// The losses that the document's loop prints, one every 500 steps, and those of the 16 steps that follow: slices of ten from 32 rows repeat
    /// after as many.
    /// </summary>
    private (IReadOnlyList<LossPoint> Printed, float[] LastCycle) Tens(double rate)
    {
        if (_tens.TryGetValue(rate, out var known)) return known;
        var descent = new MomentumDescent(_data, rate, momentum: 0.9, batchSize: 10);
        var printed = descent.Run(300_001, recordEvery: 500, _cancellation);
        return _tens[rate] = (printed, [.. descent.Run(16).Select(point => point.Loss)]);
    }
}
