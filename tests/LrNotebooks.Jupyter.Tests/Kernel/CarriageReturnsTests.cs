using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public class CarriageReturnsTests
{
    [Theory]
    [InlineData("plain\ntext\n", "plain\ntext\n")]
    [InlineData("\r1%\r2%\r3%", "\r3%")]
    [InlineData("1%\r2%\r3%\r", "1%\r3%\r")]
    [InlineData("x\na\rb\rc\nd", "x\nc\nd")]
    [InlineData("x\nlonger\rab", "x\nabnger")]
    [InlineData("a\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("\r", "\r")]
    [InlineData("", "")]
    public void A_line_that_rewrites_itself_is_written_once(string text, string collapsed) =>
        CarriageReturns.Collapse(text).ShouldBe(collapsed);

    [Fact]
    public void A_progress_bar_costs_nothing_of_the_budget()
    {
        var budget = new OutputBudget(new OutputLimits { MaxPrintedChars = 10 });
        for (var i = 0; i < 1000; i++)
            budget.Print("\rprogress").ShouldBe("\rprogress");
        budget.Print("0123456789\n").ShouldBe("0123456789");
        budget.Notice.ShouldNotBeNull();
        budget.Print("more").ShouldBe("");
        budget.Notice.ShouldBeNull();
    }

    [Fact]
    public void The_budget_does_not_cut_an_emoji_in_two() =>
        new OutputBudget(new OutputLimits { MaxPrintedChars = 2 }).Print("a🎓").ShouldBe("a");
}
