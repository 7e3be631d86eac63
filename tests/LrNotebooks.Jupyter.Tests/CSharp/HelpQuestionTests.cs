namespace LrNotebooks.Jupyter.Tests.CSharp;

public class HelpQuestionTests
{
    [Theory]
    [InlineData("Math.Sqrt?", "Math.Sqrt", 0)]
    [InlineData("?Math.Sqrt", "Math.Sqrt", 0)]
    [InlineData(" ? rate \n", "rate", 0)]
    [InlineData("rate??", "rate", 1)]
    [InlineData("??rate", "rate", 1)]
    public void A_question_mark_at_either_end_asks(string cell, string expression, int detail) =>
        HelpQuestion.Parse(cell).ShouldBe(new HelpQuestion(expression, detail));

    [Theory]
    [InlineData("a ? b : c")]
    [InlineData("x?.Length")]
    [InlineData("a ?? b")]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("1 + 1\nrate?")]
    [InlineData("var rate = 0.5; // too high?")]
    [InlineData("rate // too high?")]
    public void Ordinary_cells_do_not(string cell) => HelpQuestion.Parse(cell).ShouldBeNull();
}
