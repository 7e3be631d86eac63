using LrNotebooks.Claims;
using LrNotebooks.Schedules;

namespace LrNotebooks.Tests.Claims;

/// <summary>The experiments of document 003 can decide otherwise than they do: each is given a case in which its statement is false (or true, where the document is wrong).</summary>
public class Document003Tests
{
    // By claim: a case where what the document says is not so, or is so where the document is wrong.
    private static readonly Dictionary<string, Func<(bool Holds, string Evidence)>> _otherCases = new()
    {
        ["purpose"] = () => RateStatements.DecayEndsLower(Schedule.Exponential(0.1, decaySteps: 20, decayRate: 0.5)),
        ["exponential/decay-steps"] = () => Document003.ChangesOncePerPeriod(Schedule.Exponential(0.5, 10, 0.9, staircase: true)),
        ["exponential/plot/comment"] = () => Document003.ChangesOncePerPeriod(Schedule.Exponential(0.5, 10, 0.9, staircase: true)),
        ["polynomial/linear"] = () => Document003.FallsLinearly(Schedule.Polynomial(0.5, 10, 0.0001, power: 2)),
        ["polynomial/local-minimum"] = () => Document003.StaysInThePoorMinimum(0.5),
        ["polynomial/jump"] = () => Document003.CycleHelpsALittle(noise: 0),
        ["polynomial/plot/red"] = () => Document003.FallsAndStays(Schedule.Polynomial(0.5, 10, 0.0001, cycle: true)),
        ["polynomial/plot/green"] = () => Document003.FallsAndStartsAnew(Schedule.Polynomial(0.5, 10, 0.0001)),
        ["configure/by-name"] = () => Document003.NameChooses("fixed", "fixed"),
    };

    public static TheoryData<string> Statements =>
        [.. ClaimCatalog.Load("003").Claims.Where(claim => claim.IsStatement).Select(claim => claim.Id)];

    [Theory, MemberData(nameof(Statements))]
    public void Each_statement_has_a_case_in_which_its_experiment_finds_the_opposite(string id)
    {
        var claim = ClaimCatalog.Load("003")[id];
        var (holds, evidence) = _otherCases[id]();

        holds.ShouldBe(!claim.Holds, evidence);
        claim.Judge(Finding.Decided(holds, evidence)).ShouldBe(ClaimVerdict.Unexpected);
    }

    [Fact]
    public void No_case_is_for_a_statement_that_is_gone() => _otherCases.Keys.Except(Statements.Select(row => row.Data)).ShouldBeEmpty();
}
