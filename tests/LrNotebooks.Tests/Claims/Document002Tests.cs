using LrNotebooks.Claims;
using LrNotebooks.Data;
using LrNotebooks.Experiments;
using LrNotebooks.Schedules;

namespace LrNotebooks.Tests.Claims;

/// <summary>
/// Each statement of document 002 is decided by an experiment that can fail: here it is given a case in which it decides otherwise than in the
/// document. Small sets of pictures; centred inputs keep the network alive.
/// </summary>
public class Document002Tests
{
    private static readonly Document002Network Plain = Network(new());
    private static readonly Document002Network Centred = Network(new() { Centred = true });

    private static readonly Dictionary<string, Func<(bool Holds, string Evidence)>> Others = new()
    {
        ["question/title"] = () => Centred.FailsAt([0.01], 0.0001),
        ["question/cost"] = () => Centred.CostStays(1.8, 2.0, 0.01),
        ["question/accuracy"] = () => Centred.AccuracyStays(0.01),
        ["question/more-often"] = () => Centred.HigherDiesMoreOften(0.01, 0.001, 0.0001),
        ["question/one-thousandth"] = () => Centred.DiesNowAndThen(0.001),
        ["question/ten-thousandth"] = () => Plain.NeverDies(0.01),
        ["final-call"] = () => Plain.IsTrained(0.01, epochs: 20),
        ["answer-1/jumps"] = () => Document002Answers.JumpsForEver(rate: 0.1, batchSize: 200),
        ["answer-1/slow"] = () => Document002Answers.IsSlow(0.1),
        ["answer-1/depends"] = () => Document002Answers.BestRatesDiffer(new Bowl(), new Bowl()),
        ["answer-1/cause"] = () => Centred.Jumps(0.01),
        ["answer-1/try-values"] = () => Document002Answers.TryingNarrowsDown(new Bowl(Flat: 0.001, Steep: 10)),
        ["answer-1/lower-it"] = () => Document002Answers.LoweringHelps(Schedule.Exponential(0.1, 10, 0.5, staircase: true)),
        ["answer-1/pytorch"] = () => Document002Answers.ChangesTheRate((optimizer, rate) => optimizer.ParamGroups.First().InitialLearningRate = rate),
        ["answer-1/start-high"] = () => Centred.NoneDies(Schedule.Exponential(0.01, 34, 0.7)),
        ["answer-1/local-minimum"] = () => Document002Answers.MissesTheBestMinimum(start: -1),
        ["answer-2/larger-steps"] = () => Document002Answers.HigherRatesMakeLargerSteps(x: 0, y: 0),
        ["answer-2/overshoot"] = () => Document002Answers.SkipsTheMinimumAndRises(0.05),
        ["answer-2/best-rates"] = () => Centred.NoneDies(0.01, 0.001),
        ["answer-2/divides"] = () => Document002Answers.SmallRatesDivideTheChange(updates: 2),
        ["answer-2/small-steps"] = () => Document002Answers.DoesNotSkipTheMinimum(0.19),
        ["answer-2/faster"] = () => Document002Answers.HigherIsFaster(0.01, 0.03, 0.1, 0.18),
        ["answer-2/best-convergence"] = () => Document002Answers.LowIsSlowAndPrecise(low: 0.1, high: 0.002),
    };

    public static TheoryData<string> Statements => [.. ClaimCatalog.Load("002").Claims.Where(claim => claim.IsStatement).Select(claim => claim.Id)];

    // Those of the network take minutes, or need photographs: `lrnb verify` decides them, and a test below on few pictures.
    public static TheoryData<string> OfTheAnswers =>
        [.. Statements.Select(row => row.Data).Where(id => id.StartsWith("answer-", StringComparison.Ordinal) && !OfTheNetwork.Contains(id))];

    private static readonly string[] OfTheNetwork = ["answer-1/cause", "answer-1/start-high", "answer-2/best-rates"];

    [Theory, MemberData(nameof(Statements))]
    public void Every_statement_is_decided_otherwise_in_another_case(string id)
    {
        var (holds, evidence) = Others[id]();

        holds.ShouldBe(!ClaimCatalog.Load("002")[id].Holds, evidence);
    }

    [Fact]
    public void There_is_no_such_case_without_a_statement() => Others.Keys.ShouldBe(Statements.Select(row => row.Data), ignoreOrder: true);

    [Theory, MemberData(nameof(OfTheAnswers))]
    public void What_the_answers_say_of_descent_is_decided_as_noted(string id) =>
        ClaimSheet.Verify("002", id).Results.ShouldHaveSingleItem().Verdict.ShouldBe(
            ClaimCatalog.Load("002")[id].Judge(Finding.Decided(ClaimCatalog.Load("002")[id].Holds, "")));

    [Fact]
    public void A_small_network_is_killed_as_the_documents_is()
    {
        (bool Holds, string Evidence)[] holding =
        [
            Plain.FailsAt([1, 0.01], 0.001), Plain.CostStays(1.78, 2.2, 1, 0.01), Plain.AccuracyStays(1, 0.01),
            Plain.HigherDiesMoreOften(0.01, 0.001, 0.0001), Plain.DiesNowAndThen(0.001), Plain.NeverDies(0.0001), Centred.IsTrained(0.001, epochs: 20),
        ];
        (bool Holds, string Evidence)[] failing =
            [Plain.Jumps(0.01), Plain.NoneDies(Schedule.Exponential(0.01, 34, 0.7)), Plain.NoneDies(0.01, 0.001)];

        holding.ShouldAllBe(finding => finding.Holds, string.Join('\n', holding));
        failing.ShouldAllBe(finding => !finding.Holds, string.Join('\n', failing));
    }

    [Fact]
    public void What_an_experiment_has_trained_its_claims_do_not_train_again()
    {
        var signs = Small(new());
        var trained = signs.RunAll([.. new[] { 1, 0.01, 0.001, 0.0001 }.Select(signs.AsPrinted)]);
        var epochs = 0;

        var again = signs.RunAll([signs.AsPrinted(0.01), signs.AsPrinted(0.01) with { Epochs = 1 }], () => epochs++);

        again[0].ShouldBeSameAs(trained[1]);
        epochs.ShouldBe(1);
        new Document002Network(signs).Printed(0.01).ShouldBeSameAs(trained[1]);
        Should.Throw<InvalidOperationException>(() => new Document002Network(signs).Report(0.01, 500)).Message.ShouldBe(
            "The run at rate 0.01 has 101 epochs and prints nothing after epoch 500; open the experiment with more.");
    }

    private static Document002Network Network(SignsOptions network) => new(Small(network));

    private static SignsExperiment Small(SignsOptions network)
    {
        var data = new ImageData(HandSigns.Draw(people: 2, shots: 96), HandSigns.Draw(people: 1, shots: 12, firstPerson: 2), ["0", "1", "2", "3", "4", "5"],
            SignsData.Drawn);
        return new SignsExperiment(data, epochs: 101, seeds: 4) { Network = network };
    }
}
