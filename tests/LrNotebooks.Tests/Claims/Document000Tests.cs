using LrNotebooks.Claims;
using LrNotebooks.Schedules;

namespace LrNotebooks.Tests.Claims;

/// <summary>The experiments of document 000 can decide otherwise than they do: each is given a case in which its statement is false (or true, where the document is wrong).</summary>
public class Document000Tests
{
    // By claim: a case where what the document says is not so, or is so where the document is wrong.
    private static readonly Dictionary<string, Func<(bool Holds, string Evidence)>> _otherCases = new()
    {
        ["run-0.2/optimum/stays"] = () => Document000.StaysAtOptimum(0.1),
        ["run-1/oscillates"] = () => Document000.JumpsWithoutConverging(0.9),
        ["run-1/some-jump-further"] = () => Document000.JumpsFurtherAndFurther(1),
        ["summary/too-large"] = () => Document000.JumpsWithoutConverging(1, 0.9),
        ["run-0.001/comment"] = () => Document000.HasRate(ClaimCatalog.Load("000"), "run-1", 1),
        ["run-0.001/converges"] = () => Document000.ConvergesSlowly(1),
        ["summary/too-small"] = () => Document000.NeedsManyMoreSteps(0.05),
        ["decay/once-per-pass"] = () => Document000.ChangesOncePerPass(Schedule.Exponential(0.2, 4, 0.9)),
        ["decay/number-of-changes"] = () => Document000.ChangesAreStepsOverRateStep(Schedule.Exponential(0.2, 8, 0.9, staircase: true)),
        ["decay/global-step"] = () => Document000.TrainingLeavesTheCounter(trainable: true),
    };

    public static TheoryData<string> Statements =>
        [.. ClaimCatalog.Load("000").Claims.Where(claim => claim.IsStatement).Select(claim => claim.Id)];

    [Theory, MemberData(nameof(Statements))]
    public void Each_statement_has_a_case_in_which_its_experiment_finds_the_opposite(string id)
    {
        var claim = ClaimCatalog.Load("000")[id];
        var (holds, evidence) = _otherCases[id]();

        holds.ShouldBe(!claim.Holds, evidence);
        claim.Judge(Finding.Decided(holds, evidence)).ShouldBe(ClaimVerdict.Unexpected);
    }

    [Fact]
    public void No_case_is_for_a_statement_that_is_gone() => _otherCases.Keys.Except(Statements.Select(row => row.Data)).ShouldBeEmpty();
}
