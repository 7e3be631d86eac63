namespace LrNotebooks.Scripting.Tests.Running;

public class CellOutputsTests
{
    [Theory]
    [InlineData("for (var i = 0; i <= 100; i++) Console.Write($\"\\r{i} %\"); Console.WriteLine();", "100 %\n")]
    [InlineData("Console.Write(\"a\\r\\nb\\r\\n\");", "a\nb\n")]
    [InlineData("Console.Write(\"12345\\rab\");", "ab345")]
    [InlineData("Console.Write(\"x\\nabc\\b\\bX\");", "x\naXc")]
    [InlineData("Console.Write(\"\\b\\b1\"); Console.Write(\"\\r\"); Console.Write(\"2\");", "2")]
    public async Task Printed_text_is_stored_as_a_terminal_would_leave_it(string code, string expected) =>
        (await TestNotebook.Of(code).RunAsync()).Texts(0).ShouldBe([expected]);

    [Fact]
    public async Task Neighbouring_text_of_one_stream_is_one_output()
    {
        var run = await TestNotebook.Of(
            "Console.Write(1); Console.Write(2); Console.Error.Write(3); Console.Write(4); display(5); Console.Write(6);").RunAsync();

        run.Texts(0).ShouldBe(["12", "3", "4", "5", "6"]);
        run.Notebook.Cells[0].Outputs[1]["name"]!.ToString().ShouldBe("stderr");
    }

    [Fact]
    public async Task An_update_changes_the_display_where_it_stands()
    {
        var run = await TestNotebook.Of("var d = display(\"first\"); Console.Write(1); d.Update(\"second\");", "d.Update(\"third\");").RunAsync();

        run.Texts(0).ShouldBe(["third", "1"]);
        run.Notebook.Cells[1].Outputs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Console.Write(1); clear_output();", new string[0])]
    [InlineData("Console.Write(1); clear_output(); Console.Write(2);", new[] { "2" })]
    [InlineData("Console.Write(1); clear_output(wait: true);", new[] { "1" })]
    [InlineData("Console.Write(1); clear_output(wait: true); display(2);", new[] { "2" })]
    public async Task Cleared_output_is_not_stored(string code, string[] expected) =>
        (await TestNotebook.Of(code).RunAsync()).Texts(0).ShouldBe(expected);

    [Fact]
    public async Task What_is_printed_beyond_the_limit_is_counted()
    {
        var options = TestNotebook.Options() with { MaximumStreamLength = 10 };

        var run = await TestNotebook.Of("Console.Write(\"0123456789abc\"); Console.Write(\"\\rX\");").RunAsync(options);

        run.Texts(0).ShouldBe(["X123456789", "[3 more characters were printed and are not kept]\n"]);
    }

    [Fact]
    public async Task Every_mime_type_of_a_display_is_kept()
    {
        var run = await TestNotebook.Of("display(\"<b>x</b>\", \"text/html\");").RunAsync();

        run.Notebook.Cells[0].Outputs[0]["data"]!["text/html"]!.ToString().ShouldBe("<b>x</b>");
    }
}
