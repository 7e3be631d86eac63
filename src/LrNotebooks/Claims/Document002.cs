using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>Document 002: a network for hand signs that a high learning rate kills, and two answers on learning rates.</summary>
internal sealed class Document002 : Recomputation
{
    private readonly Lazy<Document002Network> _network;

    public Document002(CancellationToken cancellation)
    {
        _network = new(() => new Document002Network(SignsExperiment.Current, cancellation));
        OfTheNetwork("question/title", network => network.FailsAt([1, 0.01], low: 0.0001));
        OfTheNetwork("question/cost", network => network.CostStays(1.8, 2.0, 1, 0.01));
        OfTheNetwork("question/accuracy", network => network.AccuracyStays(1, 0.01));
        OfTheNetwork("question/more-often", network => network.HigherDiesMoreOften(0.01, 0.003, 0.001, 0.0003, 0.0001));
        OfTheNetwork("question/one-thousandth", network => network.DiesNowAndThen(0.001));
        OfTheNetwork("question/ten-thousandth", network => network.NeverDies(0.0001));
        Run("1", 1);
        Run("0.01", 0.01);
        WithPhotographs("final-call", network =>
        {
            var (holds, evidence) = network.IsTrained(0.001, epochs: 1500);
            return Finding.Decided(holds, evidence);
        });
        FirstAnswer();
        SecondAnswer();
    }

    private void Run(string name, double rate)
    {
        for (var i = 0; i <= 5; i++)
        {
            var epoch = 100 * i;
            var place = Python.Format("run-%s/epoch-%03d", name, epoch);
            WithPhotographs($"{place}/cost", network => Finding.Text(network.Report(rate, epoch).CostLine));
            Printed($"{place}/train", () => _network.Value.Report(rate, epoch).TrainLine);
            Printed($"{place}/test", () => _network.Value.Report(rate, epoch).TestLine);
        }
    }

    private void FirstAnswer()
    {
        Statement("answer-1/jumps", () => Document002Answers.JumpsForEver(rate: 0.1, batchSize: 1));
        Statement("answer-1/slow", () => Document002Answers.IsSlow(0.001));
        Statement("answer-1/depends", () => Document002Answers.BestRatesDiffer(new Bowl(), new Bowl(1, 100)));
        OfTheNetwork("answer-1/cause", network => network.Jumps(0.01));
        Statement("answer-1/try-values", () => Document002Answers.TryingNarrowsDown(new Bowl()));
        Statement("answer-1/lower-it", () => Document002Answers.LoweringHelps(Schedule.Exponential(0.1, 400, 0.5, staircase: true)));
        Statement("answer-1/pytorch", () => Document002Answers.ChangesTheRate((optimizer, rate) => optimizer.ParamGroups.First().LearningRate = rate));
        OfTheNetwork("answer-1/start-high", network => network.NoneDies(Schedule.Exponential(0.01, 34, 0.7)));
        Statement("answer-1/local-minimum", () => Document002Answers.MissesTheBestMinimum(start: 2));
    }

    private void SecondAnswer()
    {
        Statement("answer-2/larger-steps", () => Document002Answers.HigherRatesMakeLargerSteps(x: -8, y: 2));
        Statement("answer-2/overshoot", () => Document002Answers.SkipsTheMinimumAndRises(0.21));
        OfTheNetwork("answer-2/best-rates", network => network.NoneDies(0.01, 0.001));
        Statement("answer-2/divides", () => Document002Answers.SmallRatesDivideTheChange(updates: 1));
        Statement("answer-2/small-steps", () => Document002Answers.DoesNotSkipTheMinimum(0.05));
        Statement("answer-2/faster", () => Document002Answers.HigherIsFaster(0.01, 0.03, 0.1, 0.18, 0.19));
        Statement("answer-2/best-convergence", () => Document002Answers.LowIsSlowAndPrecise(low: 0.002, high: 0.1));
    }

    private void OfTheNetwork(string id, Func<Document002Network, (bool, string)> decide) => Statement(id, () => decide(_network.Value));

    private void WithPhotographs(string id, Func<Document002Network, Finding> find) => Found(id, () => _network.Value.HasPhotographs
        ? find(_network.Value)
        : Finding.NeedsData("the course's photographs: see data/signs/README.md"));
}
