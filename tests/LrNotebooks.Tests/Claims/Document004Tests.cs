using LrNotebooks.Claims;
using LrNotebooks.Schedules;

namespace LrNotebooks.Tests.Claims;

/// <summary>The experiments of document 004 can decide otherwise than they do: each is given a case in which its statement is false (or true, where the document is wrong).</summary>
public class Document004Tests
{
    // By claim: a case where what the document says is not so, or is so where the document is wrong.
    private static readonly Dictionary<string, Func<(bool Holds, string Evidence)>> _otherCases = new()
    {
        ["descent/minimum"] = () => Document004.FindsTheMinimum(0.4),
        ["batch/slow"] = () => Document004.LooksAtManySamples(20),
        ["batch/no-online"] = () => Document004.DoesNotLearnOnline(1),
        ["stochastic/fast"] = () => Document004.LooksAtFewSamples(50),
        ["stochastic/wanders"] = () => Document004.Wanders(200),
        ["stochastic/cancel"] = () => Document004.TwoUpdatesCancel(200),
        ["stochastic/oscillates"] = () => Document004.Oscillates(200),
        ["mini-batch/direction"] = () => Document004.StraysLess(2),
        ["rate/balance"] = () => RateStatements.SpeedCostsPrecision(batchSize: 200),
        ["rate/large"] = () => RateStatements.FastOrPrecise(0.003, 0.002),
        ["rate/small"] = () => RateStatements.FastOrPrecise(0.1, 0.05),
        ["decay/both"] = () => RateStatements.DecayIsBoth(Schedule.Exponential(0.1, decaySteps: 4000, decayRate: 0.5)),
        ["decay/staircase"] = () => Document004.NeverChanges(Schedule.Constant(0.1)),
        ["decay/percent"] = () => Document004.LeavesNinetySixHundredthsPercent(0.0096),
        ["fine-tuning"] = () => Document004.LayersMoveByTheirRates(0.1, 0.1),
        ["example-3-13/falls"] = () => Document004.FallsAtEveryStep(Schedule.Exponential(0.1, 10, 0.9, staircase: true)),
        ["decay/global-step"] = () => Document004.DecaysOnlyWhereTheStepIsCounted(Schedule.Constant(0.1)),
    };

    public static TheoryData<string> Statements =>
        [.. ClaimCatalog.Load("004").Claims.Where(claim => claim.IsStatement).Select(claim => claim.Id)];

    [Theory, MemberData(nameof(Statements))]
    public void Each_statement_has_a_case_in_which_its_experiment_finds_the_opposite(string id)
    {
        var claim = ClaimCatalog.Load("004")[id];
        var (holds, evidence) = _otherCases[id]();

        holds.ShouldBe(!claim.Holds, evidence);
        claim.Judge(Finding.Decided(holds, evidence)).ShouldBe(ClaimVerdict.Unexpected);
    }

    [Fact]
    public void No_case_is_for_a_statement_that_is_gone() => _otherCases.Keys.Except(Statements.Select(row => row.Data)).ShouldBeEmpty();
}
