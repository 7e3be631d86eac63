using LrNotebooks.Tables;
using LrNotebooks.Tests.Formatting;

namespace LrNotebooks.Tests.Tables;

public class TableTests
{
    private sealed record Step(int Number, float WeightNow, string DocumentPrinted, bool Match);

    private static Table Descent() => new Table("step", "w", "document printed", "match")
        .Add(0, 2.6f, "2.600000", true)
        .Add(10, -0.978232f, "-0.978231", false);

    [Fact]
    public void Text_aligns_numbers_to_the_right_and_marks_matches()
    {
        using var culture = new CommaCulture();

        Descent().ToString().ShouldBe(
            """
            step          w  document printed  match
            ────  ─────────  ────────────────  ─────
               0        2.6          2.600000  ✓
              10  -0.978232         -0.978231  ✗
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Html_aligns_on_GitHub_and_in_Jupyter_and_sets_no_colour()
    {
        var html = Descent().ToHtml();

        html.ShouldContain(
            """<tr><td align="right">0</td><td align="right">2.6</td><td align="right">2.600000</td><td align="left" style="text-align:left">✓</td></tr>""");
        html.ShouldContain("<b>✗</b>");
        html.Split("color").Skip(1).ShouldAllBe(after => after.StartsWith(":inherit", StringComparison.Ordinal));
        html.ShouldContain("border-bottom:1px solid currentColor");
    }

    [Fact]
    public void Html_escapes_titles_and_cells()
    {
        var html = new Table("a<b").Title("R&D").Add("<script>").ToHtml();

        html.ShouldContain("a&lt;b");
        html.ShouldContain("R&amp;D");
        html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Rows_of_a_record_become_columns_named_in_words() =>
        Table.Of([new Step(1, 0.5f, "0.5", true)]).ToString().ShouldStartWith("number  weight now  document printed  match");

    [Fact]
    public void Columns_can_be_chosen() =>
        Table.Of([3, 4], ("n", n => n), ("square", n => n * n)).ToString().ShouldBe("n  square\n─  ──────\n3       9\n4      16");

    [Fact]
    public void A_column_can_have_its_own_format() =>
        new Table("loss").Add(0.383561f).Add(12L).Format("loss", "%.2f").ToString().ShouldBe(" loss\n─────\n 0.38\n12.00");

    [Theory]
    [InlineData(2, 0, "1\n2\n… 8 more rows")]
    [InlineData(2, 1, "1\n2\n… 7 rows not shown\n10")]
    [InlineData(8, 1, "8\n… 1 row not shown\n10")]
    [InlineData(6, 4, "5\n6\n7\n8\n9\n10")]
    public void A_limit_says_how_many_rows_it_leaves_out(int first, int last, string ending)
    {
        var table = Table.Of(Enumerable.Range(1, 10), ("n", n => n)).Limit(first, last);

        string.Join('\n', table.ToString().Split('\n').Select(line => line.Trim())).ShouldEndWith(ending);
        table.ToHtml().Contains('…', StringComparison.Ordinal).ShouldBe(ending.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void Chinese_terms_keep_the_columns_aligned() =>
        new Table("term", "n").Add("学习率", 1).Add("rate", 2).ToString().ShouldBe("term    n\n──────  ─\n学习率  1\nrate    2");

    [Fact]
    public void Diverging_numbers_show() =>
        new Table("loss").Add(float.NaN).Add(double.NegativeInfinity).ToString().ShouldBe("loss\n────\n nan\n-inf");

    [Fact]
    public void A_row_that_does_not_fit_names_the_columns() =>
        Should.Throw<ArgumentException>(() => new Table("step", "w").Add(1)).Message
            .ShouldBe("The row has 1 cells, the table 2 columns (step, w).");

    [Fact]
    public void A_format_for_a_column_that_is_not_there_names_the_columns() =>
        Should.Throw<ArgumentException>(() => new Table("step", "w").Format("x", "%f")).Message
            .ShouldBe("There is no column \"x\"; there are step, w.");

    [Fact]
    public void Rows_without_properties_ask_for_columns() =>
        Should.Throw<ArgumentException>(() => Table.Of([new object()])).Message.ShouldContain("no public property");

    [Fact]
    public void A_host_finds_html_and_plain_text() =>
        ConventionTests.FormatByConvention(Descent()).Select(format => format.MimeType).ShouldBe(["text/html", "text/plain"]);
}
