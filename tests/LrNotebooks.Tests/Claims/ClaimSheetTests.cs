using LrNotebooks.Claims;
using LrNotebooks.Experiments;
using LrNotebooks.Tests.Formatting;

namespace LrNotebooks.Tests.Claims;

public class ClaimSheetTests
{
    private static ClaimSheet DescentAt(double learningRate)
    {
        var sheet = ClaimSheet.For("000", "step", "w");
        foreach (var step in Parabola.Descend(learningRate))
            sheet.Check($"run-0.2/step-{step.Step:00}/line", step.ToString(), step.Step, step.W);
        return sheet;
    }

    [Fact]
    public void The_documents_run_matches_line_for_line()
    {
        var text = DescentAt(0.2).Format("w", "%.3f").Limit(1).ToString();

        text.ShouldBe(
            """
            document 000: 40 printed
            step      w  document printed                                  verdict
            ────  ─────  ────────────────────────────────────────────────  ───────
               0  2.600  After 0 steps: w is 2.600000, loss is 12.959999.  printed
            … 39 more rows
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Another_rate_does_not_match()
    {
        var sheet = DescentAt(0.3);

        sheet.Results.Count.ShouldBe(40);
        sheet.Results[0].Verdict.ShouldBe(ClaimVerdict.Unexpected);
        sheet.ToTable().ToString().ShouldStartWith("document 000: 9 printed, 31 unexpected");
    }

    [Fact]
    public void A_sheet_verifies_the_claims_that_it_names_in_the_documents_order()
    {
        var sheet = ClaimSheet.Verify("003", "polynomial/plot/end", "exponential/plot/comment");

        sheet.Results.Select(result => (result.Claim.Id, result.Computed.Split(' ')[0], result.Verdict)).ShouldBe(
        [
            ("exponential/plot/comment", "it", ClaimVerdict.DoesNotHold), ("polynomial/plot/end", "0.0001", ClaimVerdict.Printed),
        ]);
        Should.Throw<KeyNotFoundException>(() => ClaimSheet.Verify("003", "no such claim"));
    }

    [Fact]
    public void A_sheet_without_names_verifies_all_as_the_catalog_does() =>
        ClaimSheet.Verify("003").Results.ShouldBe(ClaimCatalog.Verify("003"));

    [Fact]
    public void Without_columns_the_place_and_the_computed_text_stand_beside_the_documents()
    {
        var sheet = ClaimSheet.For("001");

        sheet.Check("limit", "0.383561").ShouldBeTrue();
        sheet.Decide("batch-10/half-rate/too-large", holds: false, evidence: "the level is the same at a tenth").ShouldBeTrue();

        var text = sheet.ToString();
        text.ShouldContain("where");
        text.ShouldContain("closing remark");
        var lines = text.Split('\n');
        lines.Single(line => line.Contains("the level is the same at a tenth")).TrimEnd().ShouldEndWith("does not hold (as noted)");
        lines.Single(line => line.Contains("0.383561  ")).TrimEnd().ShouldEndWith("printed");
        text.ShouldContain(ClaimCatalog.Load("001")["batch-10/half-rate/too-large"].Note!);
    }

    [Fact]
    public void A_host_finds_html_text_and_the_counts_for_the_runner()
    {
        var sheet = ClaimSheet.For("001");
        sheet.Check("limit", "0.383561");
        sheet.Check("table/2500/adam", "0.4");
        sheet.Decide("batch-10/half-rate/too-large", holds: false, evidence: "neither a match nor a failure");

        var formats = ConventionTests.FormatByConvention(sheet);

        formats.Select(format => format.MimeType).ShouldBe(["text/html", "text/plain", "application/vnd.lrnotebooks.claims+json"]);
        formats[0].Text.ShouldContain("<table");
        formats[2].Text.ShouldBe("""{"document":"001","matched":1,"total":2}""");
    }

    [Fact]
    public void A_check_without_its_cells_names_the_columns() =>
        Should.Throw<ArgumentException>(() => ClaimSheet.For("001", "loss").Check("limit", "0.383561")).Message
            .ShouldBe("limit comes with 0 values for 1 columns (loss).");

    [Fact]
    public void What_was_printed_can_be_read() => ClaimSheet.For("001").Printed("limit").ShouldBe("0.383561");
}
