using System.Globalization;
using System.Text.RegularExpressions;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Claims;

/// <summary>Document 000: gradient descent on (w + 1)² at three learning rates, and exponential decay.</summary>
internal sealed partial class Document000 : Recomputation
{
    private const int Steps = 40;
    private const int BatchSize = 8;
    private const double Near = 0.001;
    private static readonly LinearNetworkData _samples = new();
    private static readonly Schedule _stairs = Schedule.Exponential(0.2, _samples.Rows / BatchSize, 0.9, staircase: true);

    public Document000(ClaimDocument document)
    {
        var (good, slow) = (PrintedRun(document, "run-0.2"), PrintedRun(document, "run-0.001"));
        Printed("example/start", () => PythonNumbers.General(good.Start, 3));
        Printed("example/learning-rate", () => PythonNumbers.General(good.LearningRate, 3));
        HandTable();
        Printed("run-0.2/steps", () => PythonNumbers.General(good.Steps));
        foreach (var rate in new[] { 0.2, 1, 0.001 }) Run(document, rate);

        Printed("run-0.2/optimum/first-step", () => PythonNumbers.General(FirstStepAtOptimum(Parabola.Descend(0.2, Steps))));
        Statement("run-0.2/optimum/stays", () => StaysAtOptimum(0.2));
        Statement("run-1/oscillates", () => JumpsWithoutConverging(1));
        Statement("run-1/some-jump-further", () => JumpsFurtherAndFurther(1.01));
        Statement("summary/too-large", () => JumpsWithoutConverging(1, 1.01, 1.1, 1.5));
        Statement("run-0.001/comment", () => HasRate(document, "run-0.001", 1));
        Statement("run-0.001/converges", () => ConvergesSlowly(0.001));
        Printed("run-0.001/from", () => PythonNumbers.General(slow.Start, 3));
        Printed("run-0.001/to", () => PythonNumbers.Fixed(Parabola.Descend(0.001, Steps)[^1].W, 1));
        Printed("summary/optimum", () => PythonNumbers.General(Parabola.Descend(0.2, Steps)[^1].W));
        Statement("summary/too-small", () => NeedsManyMoreSteps(0.001));
        Statement("decay/once-per-pass", () => ChangesOncePerPass(_stairs));
        Statement("decay/number-of-changes", () => ChangesAreStepsOverRateStep(_stairs));
        Statement("decay/global-step", () => TrainingLeavesTheCounter(trainable: false));
    }

    // The hand table counts in decimals, so no float32 here.
    private void HandTable()
    {
        var w = 5m;
        for (var row = 1; row <= 4; row++)
        {
            var before = w;
            var after = w - (0.2m * ((2 * w) + 2));
            Printed($"table/row-{row}/w", () => Python.Format("%g", before));
            if (row < 4)
                Printed($"table/row-{row}/calculation", () => Python.Format("%g-0.2*(2*%g+2) = %g", before, before, after));
            w = after;
        }
    }

    private void Run(ClaimDocument document, double rate)
    {
        var run = Python.Format("run-%g", rate);
        Printed($"{run}/learning-rate", () => PythonNumbers.General(PrintedRun(document, run).LearningRate, 3));
        foreach (var step in Parabola.Descend(rate, Steps)) Printed(Python.Format("%s/step-%02d/line", run, step.Step), step.ToString);
    }

    // What the document says in words about its runs, decided by runs at the rates given here.
    internal static (bool Holds, string Evidence) StaysAtOptimum(double rate)
    {
        var run = Parabola.Descend(rate, Steps);
        var from = FirstStepAtOptimum(run);
        var count = run.Skip(from).Count(PrintsOptimum);
        return (count > 0 && count == Steps - from, Python.Format("w prints as -1.000000 in %d lines from step %d to 39", count, from));
    }

    internal static (bool Holds, string Evidence) JumpsWithoutConverging(params double[] rates)
    {
        var runs = rates.Select(rate => Parabola.Descend(rate, Steps)).ToArray();
        return (runs.All(run => Alternates(run) && run[^1].Loss >= Parabola.Loss(Parabola.Start)), "loss 36 at first; after 40 steps "
            + string.Join(", ", rates.Zip(runs, (rate, run) => Python.Format("%g at rate %g", run[^1].Loss, rate))));
    }

    internal static (bool Holds, string Evidence) JumpsFurtherAndFurther(double rate)
    {
        var run = Parabola.Descend(rate, Steps);
        return (Alternates(run) && run.Zip(run.Skip(1)).All(pair => pair.Second.Loss > pair.First.Loss),
            Python.Format("at rate %g the loss is %g after the first step and %g after the last", rate, run[0].Loss, run[^1].Loss));
    }

    /// <summary>Whether the lines that the document printed for a run are those of a rate.</summary>
    internal static (bool Holds, string Evidence) HasRate(ClaimDocument document, string run, double rate)
    {
        var printed = PrintedRun(document, run).LearningRate;
        return (Math.Abs(printed - rate) < 0.01 * rate, Python.Format("the printed lines are those of %.3g", printed));
    }

    internal static (bool Holds, string Evidence) ConvergesSlowly(double rate)
    {
        var run = Parabola.Descend(rate, 20_000);
        return (!IsNear(run[Steps - 1]) && IsNear(run[^1]),
            Python.Format("w is %f after 40 steps and %f after 20000", run[Steps - 1].W, run[^1].W));
    }

    internal static (bool Holds, string Evidence) NeedsManyMoreSteps(double rate)
    {
        var (good, slow) = (StepsToOptimum(0.2), StepsToOptimum(rate));
        return (slow > 100 * good, Python.Format("within 0.001 of -1 after %d steps at rate 0.2, after %d at %g", good, slow, rate));
    }

    private static int StepsToOptimum(double rate) => Parabola.Descend(rate, 20_000).First(IsNear).Step + 1;

    private static int FirstStepAtOptimum(IReadOnlyList<DescentStep> run) => run.TakeWhile(step => !PrintsOptimum(step)).Count();

    private static bool PrintsOptimum(DescentStep step) => PythonNumbers.Fixed(step.W) == "-1.000000";

    private static bool IsNear(DescentStep step) => Math.Abs(step.W - Parabola.Optimum) < Near;

    private static bool Alternates(IReadOnlyList<DescentStep> run) =>
        run.Zip(run.Skip(1)).All(pair => (pair.First.W - Parabola.Optimum) * (pair.Second.W - Parabola.Optimum) < 0);

    // What it says about exponential decay, decided for 32 samples in batches of 8.
    internal static (bool Holds, string Evidence) ChangesOncePerPass(Schedule schedule)
    {
        var (seen, pass) = (new HashSet<int>(), 0);
        while (seen.Count < _samples.Rows)
        {
            var (start, end) = _samples.Batch(pass++, BatchSize);
            seen.UnionWith(Enumerable.Range(start, end - start));
        }
        var changes = Changes(schedule, Steps);
        return (changes.SequenceEqual(Enumerable.Range(1, Steps - 1).Where(step => step % pass == 0)),
            $"32 samples in batches of 8 are all seen after {pass} steps; the rate changes at steps {string.Join(", ", changes.Take(4))}, …");
    }

    internal static (bool Holds, string Evidence) ChangesAreStepsOverRateStep(Schedule schedule)
    {
        var (changes, rateStep) = (Changes(schedule, Steps), _samples.Rows / BatchSize);
        return (Enumerable.Range(0, Steps).All(step => changes.Count(change => change <= step) == step / rateStep),
            Python.Format("at step 39 the rate has changed %d times, and 39 / %d is %g", changes.Count, rateStep, 39.0 / rateStep));
    }

    /// <summary>A loss that the counter is a part of: where training may change it, it does.</summary>
    internal static (bool Holds, string Evidence) TrainingLeavesTheCounter(bool trainable)
    {
        using var scope = torch.NewDisposeScope();
        var w = torch.tensor(5f, requires_grad: true);
        var globalStep = torch.tensor(0f, requires_grad: trainable);
        for (var step = 0; step < Steps; step++)
        {
            ((w + 1).square() + globalStep).backward();
            using var off = torch.no_grad();
            foreach (var trained in new[] { w, globalStep }.Where(tensor => tensor.requires_grad))
            {
                trained.sub_(0.2f * trained.grad!);
                trained.grad!.zero_();
            }
            globalStep.add_(1);
        }
        var count = globalStep.item<float>();
        return (count == Steps, Python.Format("after 40 updates global_step is %g", count));
    }

    /// <summary>
    /// What the printed lines of a run on the parabola tell by themselves: their number, the rate that leads from the first printed w to the
    /// second, and the w before the first line. Each update multiplies w + 1 by 1 − 2·rate, so two lines give the rate, and the first line and the
    /// rate give the w before it.
    /// </summary>
    private static (int Steps, double LearningRate, double Start) PrintedRun(ClaimDocument document, string run)
    {
        double[] w = [.. document.Claims.Where(claim => claim.Id.StartsWith($"{run}/step-", StringComparison.Ordinal))
            .Select(claim => double.Parse(PrintedW().Match(claim.Text).Value, CultureInfo.InvariantCulture))];
        var factor = (w[1] + 1) / (w[0] + 1);
        return (w.Length, (1 - factor) / 2, ((w[0] + 1) / factor) - 1);
    }

    [GeneratedRegex(@"(?<=w is )-?[\d.]+(?=,)")]
    private static partial Regex PrintedW();
}
