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
    private static readonly int _rateStep = _samples.Rows / BatchSize;
    private static readonly Schedule _smooth = Schedule.Exponential(0.2, _rateStep, 0.9);
    private static readonly Schedule _stairs = Schedule.Exponential(0.2, _rateStep, 0.9, staircase: true);
    private readonly IReadOnlyList<DescentStep> _good = Parabola.Descend(0.2, Steps);

    public Document000(ClaimDocument document)
    {
        var printedGood = PrintedRun(document, "run-0.2");
        var printedSlow = PrintedRun(document, "run-0.001");

        Statement("definition/learning-rate", UpdateIsRateTimesGradient);
        Statement("example/gradient", GradientIsTwoWPlusTwo);
        Printed("example/start", () => PythonNumbers.General(printedGood.Start, 3));
        Printed("example/learning-rate", () => PythonNumbers.General(printedGood.LearningRate, 3));
        HandTable();
        Run(document, "0.2", _good);
        Printed("run-0.2/optimum/first-step", () => PythonNumbers.General(FirstStepAtOptimum()));
        Statement("run-0.2/optimum/stays", () => StaysAtOptimum(FirstStepAtOptimum()));
        Run(document, "1", Parabola.Descend(1, Steps));
        Statement("run-1/oscillates", RateOneJumpsToAndFro);
        Statement("run-1/some-jump-further", AboveOneJumpsGrow);
        Statement("summary/too-large", FromOneOnNothingConverges);
        Run(document, "0.001", Parabola.Descend(0.001, Steps));
        Statement("run-0.001/comment", () =>
            (printedSlow.LearningRate > 0.5, Python.Format("the printed lines are those of %.3g", printedSlow.LearningRate)));
        Statement("run-0.001/converges", SlowRateConverges);
        Printed("run-0.001/from", () => PythonNumbers.General(printedSlow.Start, 3));
        Printed("run-0.001/to", () => PythonNumbers.Fixed(Parabola.Descend(0.001, Steps)[^1].W, 1));
        Printed("summary/optimum", () => PythonNumbers.General(_good[^1].W));
        Statement("summary/too-small", SlowRateNeedsManyMoreSteps);
        Statement("decay/dynamic", RateChangesWithSteps);
        Statement("decay/rate-step", RateStepIsOnePass);
        Statement("decay/once-per-pass", ChangesOncePerPass);
        Statement("decay/number-of-changes", NumberOfChanges);
        Statement("decay/base", BaseIsInitialRate);
        Statement("decay/factor", FactorBelowOneFalls);
        Statement("decay/global-step", CounterIsNotTrained);
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

    private void Run(ClaimDocument document, string rate, IReadOnlyList<DescentStep> run)
    {
        var printed = PrintedRun(document, $"run-{rate}");
        Printed($"run-{rate}/learning-rate", () => PythonNumbers.General(printed.LearningRate, 3));
        Printed($"run-{rate}/steps", () => PythonNumbers.General(printed.Steps));
        foreach (var step in run) Printed(Python.Format("run-%s/step-%02d/line", rate, step.Step), step.ToString);
    }

    private int FirstStepAtOptimum() => _good.First(PrintsOptimum).Step;

    private (bool Holds, string Evidence) StaysAtOptimum(int from)
    {
        var count = _good.Skip(from).Count(PrintsOptimum);
        return (count == Steps - from, Python.Format("w prints as -1.000000 in %d lines from step %d to 39", count, from));
    }

    private static bool PrintsOptimum(DescentStep step) => PythonNumbers.Fixed(step.W) == "-1.000000";

    // What the document says in words about its runs, decided by runs.
    private static (bool, string) UpdateIsRateTimesGradient()
    {
        var run = Parabola.Descend(0.2);
        var ratios = run.Zip(run.Skip(1), (from, to) => (from.W - to.W) / Parabola.Gradient(from.W)).Take(20).ToArray();
        return (ratios.All(ratio => Math.Abs(ratio - 0.2) < 1e-3),
            Python.Format("update / gradient is %.3f to %.3f in the run at 0.2", ratios.Min(), ratios.Max()));
    }

    private static (bool, string) RateOneJumpsToAndFro()
    {
        var run = Parabola.Descend(1);
        var values = run.Select(step => step.W).Distinct().ToArray();
        return (values.Length == 2 && run.All(step => step.Loss == 36) && Alternates(run),
            Python.Format("w is %g, %g, %g, … and the loss %g at every step", run[0].W, run[1].W, run[2].W, run[^1].Loss));
    }

    private static (bool, string) AboveOneJumpsGrow()
    {
        var (at, above) = (Parabola.Descend(1), Parabola.Descend(1.01));
        return (Alternates(above) && Grows(above) && !Grows(at),
            Python.Format("after 40 steps the loss is %g at rate 1.01, %g at rate 1", above[^1].Loss, at[^1].Loss));
    }

    private static (bool, string) FromOneOnNothingConverges()
    {
        var large = new[] { 1, 1.01, 1.1, 1.5 }.Select(rate => Parabola.Descend(rate)).ToArray();
        var below = Parabola.Descend(0.9);
        return (large.All(run => Alternates(run) && run[^1].Loss >= Parabola.Loss(Parabola.Start)) && below[^1].Loss < 0.1,
            Python.Format("loss 36 at first; after 40 steps %g at rate 0.9, then %s at 1, 1.01, 1.1, 1.5",
                below[^1].Loss, string.Join(", ", large.Select(run => PythonNumbers.General(run[^1].Loss)))));
    }

    private static (bool, string) SlowRateConverges()
    {
        var run = Parabola.Descend(0.001, 20_000);
        var evidence = Python.Format("w is %f after 40 steps and %f after 20000", run[39].W, run[^1].W);
        return (Math.Abs(run[^1].W - Parabola.Optimum) < Near, evidence);
    }

    private static (bool, string) SlowRateNeedsManyMoreSteps()
    {
        var (good, slow) = (StepsToOptimum(0.2), StepsToOptimum(0.001));
        return (slow > 100 * good, Python.Format("within 0.001 of -1 after %d steps at rate 0.2, after %d at 0.001", good, slow));
    }

    private static int StepsToOptimum(double rate) =>
        Parabola.Descend(rate, 20_000).First(step => Math.Abs(step.W - Parabola.Optimum) < Near).Step + 1;

    private static bool Alternates(IReadOnlyList<DescentStep> run) =>
        run.Zip(run.Skip(1)).All(pair => (pair.First.W - Parabola.Optimum) * (pair.Second.W - Parabola.Optimum) < 0);

    private static bool Grows(IReadOnlyList<DescentStep> run) =>
        run.Zip(run.Skip(1)).All(pair => pair.Second.Loss > pair.First.Loss);

    // What it says about gradients and variables, decided by the tensor engine.
    private static (bool, string) GradientIsTwoWPlusTwo()
    {
        float[] points = [-7, -1, 0, 2.6f, 5];
        float[] gradients = [.. points.Select(GradientAt)];
        return (points.Zip(gradients).All(pair => pair.Second == (2 * pair.First) + 2),
            $"at w = {Join(points)} backward() gives {Join(gradients)}");
    }

    private static (bool, string) CounterIsNotTrained()
    {
        using var scope = torch.NewDisposeScope();
        var w = torch.tensor(5f, requires_grad: true);
        var globalStep = torch.tensor(0f);
        for (var step = 0; step < 40; step++)
        {
            var loss = (w + 1).square() + (0 * globalStep);
            loss.backward();
            using (torch.no_grad())
            {
                w.sub_(0.2f * w.grad!);
                w.grad!.zero_();
                globalStep.add_(1);
            }
        }
        var count = globalStep.item<float>();
        var hasGradient = globalStep.grad is not null;
        return (!hasGradient && count == 40,
            Python.Format("after 40 updates global_step is %g and has %s gradient", count, hasGradient ? "a" : "no"));
    }

    private static float GradientAt(float point)
    {
        using var scope = torch.NewDisposeScope();
        var w = torch.tensor(point, requires_grad: true);
        (w + 1).square().backward();
        return w.grad!.item<float>();
    }

    private static string Join(float[] values) => string.Join(", ", values.Select(value => PythonNumbers.General(value)));

    // What it says about exponential decay, decided for 32 samples in batches of 8.
    private static (bool, string) RateChangesWithSteps()
    {
        var evidence = Python.Format("%g at step 0, %g at step 1, %g at step 39", _smooth[0], _smooth[1], _smooth[39]);
        return (Changes(_smooth, 40).Count == 39, evidence);
    }

    private static (bool, string) RateStepIsOnePass()
    {
        var seen = new HashSet<int>();
        var steps = 0;
        while (seen.Count < _samples.Rows)
        {
            var (start, end) = _samples.Batch(steps++, BatchSize);
            seen.UnionWith(Enumerable.Range(start, end - start));
        }
        var first = Changes(_stairs, 40)[0];
        var evidence = Python.Format(
            "32 samples in batches of 8 are all seen after %d steps, the rate first changes at %d", steps, first);
        return (steps == _rateStep && first == steps, evidence);
    }

    private static (bool, string) ChangesOncePerPass()
    {
        var changes = Changes(_stairs, 40);
        var evidence = $"with staircase the rate changes at steps {string.Join(", ", changes)}";
        return (changes.All(step => step % _rateStep == 0) && changes.Count == 9, evidence);
    }

    private static (bool, string) NumberOfChanges()
    {
        var changes = Changes(_stairs, 40);
        var agrees = Enumerable.Range(0, 40).All(step => changes.Count(change => change <= step) == step / _rateStep);
        var evidence = Python.Format(
            "at step 39 the rate has changed %d times, and 39 / %d is %g", changes.Count, _rateStep, 39.0 / _rateStep);
        return (agrees, evidence);
    }

    private static (bool, string) BaseIsInitialRate() =>
        (_smooth[0] == (float)_smooth.LearningRate, Python.Format("the rate of step 0 is %g", _smooth[0]));

    private static (bool, string) FactorBelowOneFalls()
    {
        float[] ends = [.. new[] { 0.5, 0.99, 1, 1.1 }.Select(factor => Schedule.Exponential(0.2, _rateStep, factor)[39])];
        var printed = string.Join(", ", ends.Select(rate => PythonNumbers.General(rate)));
        return (ends[0] < 0.2f && ends[1] < 0.2f && ends[2] == 0.2f && ends[3] > 0.2f,
            $"from 0.2, step 39 has {printed} with factors 0.5, 0.99, 1, 1.1");
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
