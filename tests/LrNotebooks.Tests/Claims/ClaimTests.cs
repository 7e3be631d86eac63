using LrNotebooks.Claims;

namespace LrNotebooks.Tests.Claims;

public class ClaimTests
{
    private static readonly Claim _printed = new("loss", "table", "0.390597", IsStatement: false, Holds: true, Note: null);
    private static readonly Claim _statement = new("falls", "end", "The loss falls.", IsStatement: true, Holds: true, Note: null);

    [Theory]
    [InlineData("0.390597", ClaimVerdict.Printed)]
    [InlineData("0.3905970", ClaimVerdict.Unexpected)]
    [InlineData("0.390598", ClaimVerdict.Unexpected)]
    public void Printed_text_compares_to_the_digit(string computed, ClaimVerdict verdict) =>
        _printed.Judge(Finding.Text(computed)).ShouldBe(verdict);

    [Theory]
    [InlineData(true, ClaimVerdict.Holds)]
    [InlineData(false, ClaimVerdict.Unexpected)]
    public void A_statement_compares_by_whether_it_holds(bool holds, ClaimVerdict verdict) =>
        _statement.Judge(Finding.Decided(holds, "")).ShouldBe(verdict);

    [Theory]
    [InlineData(false, ClaimVerdict.DoesNotHold)]
    [InlineData(true, ClaimVerdict.Unexpected)]
    public void A_statement_that_is_noted_as_wrong_is_expected_not_to_hold(bool holds, ClaimVerdict verdict) =>
        (_statement with { Holds = false, Note = "It rises." }).Judge(Finding.Decided(holds, "")).ShouldBe(verdict);

    [Fact]
    public void A_summary_counts_each_verdict_and_never_a_wrong_statement_as_a_match()
    {
        ClaimVerdict[] verdicts =
            [ClaimVerdict.DoesNotHold, ClaimVerdict.Printed, ClaimVerdict.Holds, ClaimVerdict.Printed, ClaimVerdict.NeedsData, ClaimVerdict.NeedsData];

        verdicts.Select(verdict => new ClaimResult("000", _printed, "", verdict)).Summary()
            .ShouldBe("2 printed, 1 holds, 1 does not hold (as noted), 2 need data");
    }

    [Fact]
    public void Missing_data_is_a_verdict_of_its_own()
    {
        _printed.Judge(Finding.NeedsData("data/signs/train_signs.h5")).ShouldBe(ClaimVerdict.NeedsData);
        ClaimVerdict.NeedsData.Name().ShouldBe("needs data");
    }

    [Fact]
    public void A_text_cannot_decide_a_statement() =>
        Should.Throw<ArgumentException>(() => _statement.Judge(Finding.Text("yes"))).Message
            .ShouldBe("Claim falls is a statement; it cannot be checked with a printed text.");
}
