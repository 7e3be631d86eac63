using LrNotebooks.Cli.Html;

namespace LrNotebooks.Cli.Tests.Mathematics;

public class FormulaTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("2.5x", "<mn>2.5</mn><mi>x</mi>")]
    [InlineData(@"\eta", "<mi>η</mi>")]
    [InlineData("a - b", "<mi>a</mi><mo>−</mo><mi>b</mi>")]
    [InlineData(@"i \bmod 32", "<mi>i</mi><mo stretchy=\"false\">mod</mo><mn>32</mn>")]
    [InlineData(@"a\ b", "<mi>a</mi><mspace width=\"0.33em\"></mspace><mi>b</mi>")]
    [InlineData("0 < x", "<mn>0</mn><mo>&lt;</mo><mi>x</mi>")]
    [InlineData("w_{t+1}", "<msub><mi>w</mi><mrow><mi>t</mi><mo>+</mo><mn>1</mn></mrow></msub>")]
    [InlineData("v_t^2", "<msubsup><mi>v</mi><mi>t</mi><mn>2</mn></msubsup>")]
    [InlineData("v^2_t", "<msubsup><mi>v</mi><mi>t</mi><mn>2</mn></msubsup>")]
    [InlineData("f'", "<msup><mi>f</mi><mo>′</mo></msup>")]
    [InlineData(@"\frac{1}{n}", "<mfrac><mn>1</mn><mi>n</mi></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\sqrt{x}", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\text{so that}", "<mtext>so\u00a0that</mtext>")]
    [InlineData(@"\mathbb{R}", "<mi mathvariant=\"normal\">ℝ</mi>")]
    [InlineData(@"\mathbf{w}", "<mi mathvariant=\"normal\">𝐰</mi>")]
    [InlineData(@"\hat{y}", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\log x", "<mi mathvariant=\"normal\">log</mi><mspace width=\"0.17em\"></mspace><mi>x</mi>")]
    [InlineData(@"\left( x \right]", "<mrow><mo stretchy=\"true\" fence=\"true\">(</mo><mi>x</mi><mo stretchy=\"true\" fence=\"true\">]</mo></mrow>")]
    [InlineData(@"\sum_i x", "<msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi>")]
    [InlineData(@"\bigl(x\bigr)", "<mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>")]
    public void Tex_becomes_mathml(string tex, string expected) =>
        Formula.ToHtml(tex, display: false).ShouldContain($"<mrow>{expected}</mrow><annotation");

    [Fact]
    public void On_a_line_of_its_own_limits_stand_above_and_below() =>
        Formula.ToHtml(@"\sum_{i=1}^n", display: true).ShouldContain("<munderover><mo>∑</mo>");

    [Theory]
    [InlineData(@"\begin{aligned} a &= b \\ c &= d \end{aligned}", "aligned", 2)]
    [InlineData(@"\begin{cases} 1 & x \\ 0 \\ \end{cases}", "cases", 2)]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d \\ e & f \end{pmatrix}", "matrix", 3)]
    [InlineData(@"\begin{align*} a &= b \end{align*}", "aligned", 1)]
    public void Environments_become_tables(string tex, string style, int rows)
    {
        var html = Formula.ToHtml(tex, display: true);

        html.ShouldContain($"<mtable class=\"{style}\">");
        html.Split("<mtr>").Length.ShouldBe(rows + 1);
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("x^", "")]
    [InlineData(@"\sqrt", "x")]
    [InlineData(@"\sqrt[", "]{x}")]
    [InlineData(@"\left(", @"\right)")]
    [InlineData(@"\begin{matrix}", @"\end{matrix}")]
    [InlineData(@"\hat", "x")]
    public void Nesting_without_end_stays_tex(string open, string close)
    {
        var tex = string.Concat(Enumerable.Repeat(open, 9_000 / open.Length)) + "x" + string.Concat(Enumerable.Repeat(close, 900 / Math.Max(1, close.Length)));

        Formula.ToHtml(tex, display: false).ShouldStartWith("<code class=\"tex\">");
    }

    [Fact]
    public void What_stands_in_a_formula_is_no_html() => Formula.ToHtml(@"\mathbf{<b>}\operatorname{<i>}\text{<u>}", display: false).ShouldNotMatch("<[biu]>");

    [Theory]
    [InlineData(@"\unknown{x}")]
    [InlineData("{x")]
    [InlineData("x^")]
    [InlineData(@"\left( x")]
    [InlineData(@"\begin{aligned} x")]
    [InlineData(@"\")]
    [InlineData("a & b")]
    public void What_is_not_understood_stays_tex(string tex) =>
        Formula.ToHtml(tex, display: false).ShouldBe($"<code class=\"tex\">{System.Net.WebUtility.HtmlEncode(tex)}</code>");
}
