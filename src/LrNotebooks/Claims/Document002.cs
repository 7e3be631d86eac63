using System.Globalization;
using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using static TorchSharp.torch;

namespace LrNotebooks.Claims;

/// <summary>Document 002: a network for hand signs that a high learning rate kills, and two answers on learning rates.</summary>
internal sealed class Document002 : Recomputation
{
    // What a network prints that gives every class the same chance: ln 6, for 34 batches over 33.
    private static readonly double _plateau = Math.Log(6) * 34 / 33;
    private readonly SignsRuns _runs;

    public Document002(ClaimDocument document, CancellationToken cancellation)
    {
        _runs = new SignsRuns(cancellation);
        Question();
        Run("1", 1);
        Run("0.01", 0.01);
        Statement("runs/floor", () => NoCostIsBelowThePlateau(document));
        Code();
        Answers();
    }

    private void Question()
    {
        Statement("question/title", HighRateFails);
        Statement("question/cost", () => CostsStay(1.8, 2.0));
        Statement("question/accuracy", AccuracyIsAbove1);
        Statement("question/more-often", HigherDiesMoreOften);
        Statement("question/one-thousandth", () => DiesNowAndThen(0.001));
        Statement("question/ten-thousandth", () => NeverDies(0.0001));
        Statement("run-0.01/plateau", () => PlateauIs(1.845, 1.849));
        Statement("run-1/plateau", CostAtOneIsHigher);
    }

    private void Run(string name, double rate)
    {
        Printed($"run-{name}/learning-rate", () => PythonNumbers.General(_runs.Printed(rate).Options.LearningRate));
        for (var i = 0; i <= 5; i++)
        {
            var (epoch, report) = (Python.Format("run-%s/epoch-%03d", name, 100 * i), i);
            Found($"{epoch}/cost", () => _runs.HasPhotographs
                ? Finding.Text(_runs.Printed(rate).Reports[report].CostLine)
                : Finding.NeedsData("the course's photographs: see data/signs/README.md"));
            Printed($"{epoch}/train", () => _runs.Printed(rate).Reports[report].TrainLine);
            Printed($"{epoch}/test", () => _runs.Printed(rate).Reports[report].TestLine);
        }
    }

    private void Code()
    {
        var defaults = new SignsOptions();
        Printed("code/inputs", () => PythonNumbers.General(_runs.Data.Train.Size));
        Printed("code/train-examples", () => PythonNumbers.General(_runs.Data.Train.Count));
        Printed("code/classes", () => PythonNumbers.General(_runs.Data.ClassNames.Count));
        Printed("code/test-examples", () => PythonNumbers.General(_runs.Data.Test.Count));
        Printed("code/learning-rate", () => PythonNumbers.General(defaults.LearningRate));
        Printed("code/epochs", () => PythonNumbers.General(defaults.Epochs));
        Printed("code/minibatch-size", () => PythonNumbers.General(new MiniBatches(_runs.Data.Train.Count).Epoch(0).First().Length));
        Printed("code/minibatches", () => PythonNumbers.General(new MiniBatches(_runs.Data.Train.Count).Full));
        Statement("code/layers", LayersAreAsNamed);
        Statement("code/docstring-sets", SetsAreSwapped);
        Statement("code/print-every", CostIsPrintedEveryEpoch);
        Statement("code/axis", AxisCountsTens);
    }

    private void Answers()
    {
        Statement("answer-1/jumps", Document002Answers.HighRateJumpsForEver);
        Statement("answer-1/slow", Document002Answers.SmallRateIsSlow);
        Statement("answer-1/depends", Document002Answers.BestRateDependsOnTheProblem);
        Statement("answer-1/cause", JumpsAboutTheSolution);
        Statement("answer-1/lower-it", RateStatements.DecayEndsLower);
        Statement("answer-1/pytorch", Document002Answers.AssigningTheGroupsRateChangesTheStep);
        Statement("answer-1/tensorflow", Document002Answers.SeveralDecay);
        Statement("answer-1/start-high", StartingHighReachesAMinimum);
        Statement("answer-2/larger-steps", Document002Answers.HigherRatesMakeLargerSteps);
        Statement("answer-2/overshoot", Document002Answers.LargeStepsSkipTheMinimum);
        Statement("answer-2/best-rates", MediumRatesAreBest);
        Statement("answer-2/divides", Document002Answers.SmallRatesDivideTheStep);
        Statement("answer-2/small-steps", Document002Answers.SmallStepsDoNotSkipTheMinimum);
        Statement("answer-2/faster", Document002Answers.HigherIsFasterUntilItSkips);
        Statement("answer-2/best-convergence", RateStatements.SmallIsPreciseButSlow);
    }

    private static (bool, string) NoCostIsBelowThePlateau(ClaimDocument document)
    {
        var lowest = document.Claims.Where(claim => claim.Text.StartsWith("Cost after epoch ", StringComparison.Ordinal))
            .Min(claim => double.Parse(claim.Text.Split(' ')[^1], CultureInfo.InvariantCulture));
        return (lowest >= _plateau, Python.Format(
            "the lowest printed cost is %f, ln 6 · 34/33 is %f", lowest, _plateau));
    }

    // What the document's question says of its network, decided by trainings.
    private (bool, string) HighRateFails()
    {
        var good = _runs.Learned.Final;
        var (high, highest) = (_runs.Printed(0.01).Final, _runs.Printed(1).Final);
        return (good.TrainAccuracy > 0.9 && OneInSix(high) && OneInSix(highest), Python.Format(
            "train accuracy %.3f at rate 0.0001 after epoch 119; %.3f at 0.01 and %.3f at 1 after epoch 500",
            good.TrainAccuracy, high.TrainAccuracy, highest.TrainAccuracy));
    }

    private (bool, string) CostsStay(double from, double to) =>
        (LateCosts(0.01).Concat(LateCosts(1)).All(cost => cost > from && cost < to), Compared());

    private (bool, string) PlateauIs(double from, double to) => (LateCosts(0.01).All(cost => cost > from && cost < to), Compared());

    private (bool, string) CostAtOneIsHigher() => (LateCosts(1).Min() > LateCosts(0.01).Max(), Compared());

    private (bool, string) AccuracyIsAbove1()
    {
        var accuracy = _runs.Printed(0.01).Final.TrainAccuracy;
        return (accuracy > 1, Python.Format("the accuracy stays at %s", accuracy));
    }

    private (bool, string) HigherDiesMoreOften()
    {
        int[] deaths = [.. SignsRuns.EpochsToTell.Keys.Order().Select(_runs.Deaths)];
        return (deaths.Zip(deaths.Skip(1)).All(pair => pair.First <= pair.Second) && deaths[0] < deaths[^1],
            $"at 0.0001, 0.001, 0.01 and 1 it dies in {string.Join(", ", deaths)} of {SignsRuns.Orders} orders of the batches");
    }

    private (bool, string) DiesNowAndThen(double rate) => (_runs.Deaths(rate) is > 0 and < SignsRuns.Orders, Deaths(rate));

    private (bool, string) NeverDies(double rate) => (_runs.Deaths(rate) == 0, Deaths(rate));

    private (bool, string) MediumRatesAreBest()
    {
        var (middle, high) = (_runs.Deaths(0.001), _runs.Deaths(0.01));
        return (middle == 0 && high == 0, $"of {SignsRuns.Orders} runs {high} die at 0.01 and {middle} at 0.001");
    }

    private (bool, string) JumpsAboutTheSolution()
    {
        var run = _runs.Printed(0.01);
        var still = run.Moved.Where(part => part.Change == 0).Select(part => part.Parameter);
        return (!run.IsDead, Python.Format(
            "%d %% of the first layer and %d %% of the second are dead; in the last epoch %s do not move",
            100 * run.FinalDead.First, 100 * run.FinalDead.Second, string.Join(", ", still)));
    }

    private (bool, string) StartingHighReachesAMinimum()
    {
        var halving = Schedule.Exponential(0.01, 34, 0.5, staircase: true);
        var run = _runs.Of(new SignsOptions { Schedule = halving, Epochs = 20 });
        return (!run.IsDead, Python.Format(
            "from 0.01, halved every epoch, 20 epochs end at rate %g with train accuracy %.3f",
            halving[679], run.Final.TrainAccuracy));
    }

    /// <summary>The costs that are printed after epochs 100, 200, … 500.</summary>
    private IEnumerable<double> LateCosts(double rate) => _runs.Printed(rate).Reports.Skip(1).Select(report => report.Cost);

    private string Compared() => Python.Format("%f to %f at rate 0.01, %f to %f at rate 1; ln 6 · 34/33 is %f",
        LateCosts(0.01).Min(), LateCosts(0.01).Max(), LateCosts(1).Min(), LateCosts(1).Max(), _plateau);

    private string Deaths(double rate) =>
        Python.Format("dies in %d of %d orders of the batches at rate %g", _runs.Deaths(rate), SignsRuns.Orders, rate);

    private static bool OneInSix(SignsReport report) => Math.Abs(report.TrainAccuracy - (1.0 / 6)) < 1e-6;

    // What its code and the comments there say, decided by the network and its printed run at 0.01.
    private (bool, string) LayersAreAsNamed()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var network = new SignsNetwork();
        var part = network.Named.ToDictionary(part => part.Name, part => part.Value);
        var x = _runs.Data.Test.ToTensors().X;
        var first = (x.matmul(part["W1"].t()) + part["b1"]).clamp_min(0);
        var second = (first.matmul(part["W2"].t()) + part["b2"]).clamp_min(0);
        var outputs = second.matmul(part["W3"].t()) + part["b3"];
        var difference = (softmax(outputs, 1) - softmax(network.forward(x), 1)).abs().max().item<float>();
        return (difference < 1e-6, Python.Format("written out, the probabilities differ by at most %.1e", difference));
    }

    private (bool, string) SetsAreSwapped()
    {
        var (train, test) = (_runs.Data.Train.Labels.Length, _runs.Data.Test.Labels.Length);
        return (train == 120 && test == 1080, $"training has {train} labels, testing {test}");
    }

    private (bool, string) CostIsPrintedEveryEpoch()
    {
        var run = _runs.Printed(0.01);
        return (run.Reports.Count == run.Costs.Count, $"{run.Costs.Count} epochs print {run.Reports.Count} costs");
    }

    private (bool, string) AxisCountsTens()
    {
        var run = _runs.Printed(0.01);
        return (run.PlottedCosts.Count == (run.Costs.Count + 9) / 10,
            $"{run.Costs.Count} epochs plot {run.PlottedCosts.Count} points");
    }

    /// <summary>The trainings that the claims share; made when the first is asked for.</summary>
    private sealed class SignsRuns
    {
        /// <summary>Orders of the batches in which a rate is tried.</summary>
        public const int Orders = 8;

        private static readonly SignsOptions _learned = new() { Epochs = 120 };

        private readonly Lazy<ImageData> _data = new(() => SignsData.Load());
        private readonly Lazy<SignsTraining> _training;
        private readonly Lazy<Dictionary<SignsOptions, SignsRun>> _runs;
        private readonly CancellationToken _cancellation;

        public SignsRuns(CancellationToken cancellation)
        {
            _cancellation = cancellation;
            _training = new(() => new SignsTraining(_data.Value));
            _runs = new(Together);
        }

        /// <summary>The rates that the document speaks of, and epochs enough to see whether the network lives.</summary>
        public static IReadOnlyDictionary<double, int> EpochsToTell { get; } =
            new Dictionary<double, int> { [0.0001] = 12, [0.001] = 20, [0.01] = 4, [1] = 4 };

        public ImageData Data => _data.Value;

        /// <summary>Whether the course's photographs are present.</summary>
        public bool HasPhotographs => Data.Source != SignsData.Drawn;

        /// <summary>A run at 0.0001, long enough to have learned the training pictures.</summary>
        public SignsRun Learned => Of(_learned);

        /// <summary>A run as the document printed it: 501 epochs, a report every hundredth.</summary>
        public SignsRun Printed(double learningRate) => Of(AsPrinted(learningRate));

        /// <summary>In how many of <see cref="Orders"/> orders of the batches the network dies at a rate.</summary>
        public int Deaths(double learningRate) => Trials(learningRate).Count(trial => Of(trial).IsDead);

        public SignsRun Of(SignsOptions options)
        {
            if (_runs.Value.TryGetValue(options, out var known)) return known;
            return _runs.Value[options] = _training.Value.Run(options, cancellation: _cancellation);
        }

        private static SignsOptions AsPrinted(double learningRate) => new() { LearningRate = learningRate, Epochs = 501 };

        private static IEnumerable<SignsOptions> Trials(double learningRate) => Enumerable.Range(0, Orders).Select(order => new SignsOptions
        {
            LearningRate = learningRate,
            Epochs = EpochsToTell[learningRate],
            FirstBatchSeed = 4 + (100 * (uint)order),
        });

        private Dictionary<SignsOptions, SignsRun> Together()
        {
            SignsOptions[] all = [AsPrinted(1), AsPrinted(0.01), _learned, .. EpochsToTell.Keys.SelectMany(Trials)];
            return _training.Value.RunAll(all, cancellation: _cancellation).ToDictionary(run => run.Options);
        }
    }
}
