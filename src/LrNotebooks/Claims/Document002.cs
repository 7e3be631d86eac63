using System.Globalization;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;

namespace LrNotebooks.Claims;

/// <summary>Document 002: a network for hand signs that a high learning rate kills, and two answers on learning rates.</summary>
internal sealed class Document002 : Recomputation
{
    private readonly SignsRuns _runs;

    public Document002(ClaimDocument document, CancellationToken cancellation)
    {
        _runs = new SignsRuns(cancellation);
        Question(new SignsStatements(_runs));
        Run("1", 1);
        Run("0.01", 0.01);
        Statement("runs/floor", () => NoCostIsBelowThePlateau(document));
        Code(new SignsCode(_runs));
        Answers(new SignsStatements(_runs));
    }

    private void Question(SignsStatements signs)
    {
        Statement("question/title", signs.HighRateFails);
        Statement("question/cost", () => signs.CostsStay(1.8, 2.0));
        Statement("question/accuracy", signs.AccuracyIsAbove1);
        Statement("question/more-often", signs.HigherDiesMoreOften);
        Statement("question/one-thousandth", () => signs.DiesNowAndThen(0.001));
        Statement("question/ten-thousandth", () => signs.NeverDies(0.0001));
        Statement("run-0.01/plateau", () => signs.PlateauIs(1.845, 1.849));
        Statement("run-1/plateau", signs.CostAtOneIsHigher);
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

    private void Code(SignsCode code)
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
        Statement("code/layers", code.LayersAreAsNamed);
        Statement("code/docstring-sets", code.SetsAreSwapped);
        Statement("code/print-every", code.CostIsPrintedEveryEpoch);
        Statement("code/axis", code.AxisCountsTens);
    }

    private void Answers(SignsStatements signs)
    {
        Statement("answer-1/jumps", BowlStatements.HighRateJumpsForEver);
        Statement("answer-1/slow", BowlStatements.SmallRateIsSlow);
        Statement("answer-1/depends", BowlStatements.BestRateDependsOnTheProblem);
        Statement("answer-1/cause", signs.JumpsAboutTheSolution);
        Statement("answer-1/lower-it", RateStatements.DecayEndsLower);
        Statement("answer-1/pytorch", TorchRateStatements.AssigningTheGroupsRateChangesTheStep);
        Statement("answer-1/tensorflow", ScheduleStatements.SeveralDecay);
        Statement("answer-1/start-high", signs.StartingHighReachesAMinimum);
        Statement("answer-2/larger-steps", BowlStatements.HigherRatesMakeLargerSteps);
        Statement("answer-2/overshoot", BowlStatements.LargeStepsSkipTheMinimum);
        Statement("answer-2/best-rates", signs.MediumRatesAreBest);
        Statement("answer-2/divides", BowlStatements.SmallRatesDivideTheStep);
        Statement("answer-2/small-steps", BowlStatements.SmallStepsDoNotSkipTheMinimum);
        Statement("answer-2/faster", BowlStatements.HigherIsFasterUntilItSkips);
        Statement("answer-2/best-convergence", RateStatements.SmallIsPreciseButSlow);
    }

    private static (bool, string) NoCostIsBelowThePlateau(ClaimDocument document)
    {
        var lowest = document.Claims.Where(claim => claim.Text.StartsWith("Cost after epoch ", StringComparison.Ordinal))
            .Min(claim => double.Parse(claim.Text.Split(' ')[^1], CultureInfo.InvariantCulture));
        return (lowest >= SignsStatements.Plateau, Python.Format(
            "the lowest printed cost is %f, ln 6 · 34/33 is %f", lowest, SignsStatements.Plateau));
    }
}
