using LrNotebooks.Cli.Html;

namespace LrNotebooks.Cli.Tests.Html;

public class MarkdownTests
{
    [Theory]
    [InlineData("so $x$ is")]
    [InlineData("$$ x $$")]
    [InlineData("$$\nx\n- 1\n$$")]
    [InlineData("| a |\n|---|\n| $|x|$ |")]
    [InlineData("$a_1$ and $b_1$ with $c$")]
    public void Formulas_become_mathml_whatever_markdown_makes_of_their_signs(string markdown)
    {
        var html = MarkdownHtml.Render(markdown);

        html.ShouldContain("<math");
        html.ShouldNotContain("$");
        html.ShouldNotContain("<li>");
        html.ShouldNotContain("<em>");
    }

    [Theory]
    [InlineData("costs $5 or $6", "costs $5 or $6")]
    [InlineData("`$x$`", "<code>$x$</code>")]
    [InlineData("```\n$x$\n```", "$x$")]
    [InlineData("\\$x$", "$x$")]
    public void Money_and_code_keep_their_dollars(string markdown, string expected)
    {
        var html = MarkdownHtml.Render(markdown);

        html.ShouldContain(expected);
        html.ShouldNotContain("<math");
    }

    [Fact]
    public void Tables_are_tables() =>
        MarkdownHtml.Render("| a | b |\n|---|--:|\n| 1 | 2 |").ShouldContain("<td style=\"text-align: right;\">2</td>");

    [Theory]
    [InlineData("[x](y \"$a$\")", "title=\"a\"")]
    [InlineData("![$a$](y)", "alt=\"a\"")]
    public void In_a_tag_a_formula_is_its_text(string markdown, string expected) => MarkdownHtml.Render(markdown).ShouldContain(expected);

    [Fact]
    public void A_mark_for_a_formula_that_the_text_has_itself_is_none() => MarkdownHtml.Render("\uE0F07\uE0F1 $x$").ShouldContain("<math");

    [Fact]
    public void Of_a_stranger_html_is_text_and_headings_have_no_place_in_the_page()
    {
        var text = new MarkdownHtml("# $\\mathbf{<b>}$\n\n<script>alert(1)</script>\n\na <img src=x onerror=alert(1)>", isForeign: true);
        var html = text.Render(text.Document);
        html.ShouldContain("&lt;script&gt;");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("<b>");
        html.ShouldNotContain("id=");
    }
}
