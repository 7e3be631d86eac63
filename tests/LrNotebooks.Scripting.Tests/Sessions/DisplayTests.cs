namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class DisplayTests : SessionTests
{
    [Fact]
    public async Task A_display_is_updated_in_its_cell_and_from_a_later_one()
    {
        var first = await Session.Run("var shown = display(\"one\"); shown.Update(\"two\");");
        var later = await Session.Run("shown.Update(\"three\");");
        var displays = first.Outputs.Concat(later.Outputs).Cast<DisplayOutput>().ToList();
        displays.Select(display => display.Data.GetText(MimeTypes.Plain)).ShouldBe(["one", "two", "three"]);
        displays.Select(display => display.IsUpdate).ShouldBe([false, true, true]);
        displays.Select(display => display.DisplayId).Distinct().ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Two_displays_have_two_ids()
    {
        var ran = await Session.Run("display(1); display(1);");
        ran.Outputs.Cast<DisplayOutput>().Select(display => display.DisplayId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_display_without_a_semicolon_is_not_shown_twice() =>
        (await Session.Run("display(1)")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>();

    [Theory]
    [InlineData("display(\"# x\", \"text/markdown\");", "text/markdown", "# x")]
    [InlineData("\"# x\".DisplayAs(\"text/markdown\");", "text/markdown", "# x")]
    [InlineData("display(HTML(\"<b>x</b>\"));", "text/html", "<b>x</b>")]
    [InlineData("display(html(\"<b>x</b>\"));", "text/html", "<b>x</b>")]
    [InlineData("display(new { A = 1 }, \"application/json\");", "application/json", "{\"A\":1}")]
    [InlineData("12.Display();", "text/plain", "12")]
    [InlineData("display(HTML(\"<i>x</i>\"), \"text/html\");", "text/html", "<i>x</i>")]
    [InlineData("display(\"{\\\"a\\\":[1]}\", \"application/json\");", "application/json", "{\"a\":[1]}")]
    public async Task Values_are_shown_in_a_mime_type(string code, string mimeType, string content) =>
        (await Session.Run(code)).Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>().Data.GetText(mimeType).ShouldBe(content);

    [Fact]
    public async Task Json_is_held_as_json_not_as_text()
    {
        var ran = await Session.Run("display(\"{\\\"a\\\":1}\", \"application/vnd.x+json\");");
        ran.Outputs[0].ShouldBeOfType<DisplayOutput>().Data.ToJson()["application/vnd.x+json"]!["a"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task The_value_of_a_cell_has_its_execution_count()
    {
        await Session.Run("1");
        (await Session.Run("HTML(\"<b>\")")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<ResultOutput>().ExecutionCount.ShouldBe(2);
    }

    [Theory]
    [InlineData("Math.Abs(1);")]
    [InlineData("var x = 1;")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("")]
    public async Task A_cell_without_a_last_expression_has_no_value(string code) => (await Session.Value(code)).ShouldBeNull();

    [Fact]
    public async Task A_returned_value_is_the_cells() => (await Session.Value("if (true) return 5;\nreturn 6;")).ShouldBe("5");

    [Fact]
    public async Task Null_is_a_value() => (await Session.Value("(string)null")).ShouldBe("null");

    [Fact]
    public async Task Classes_of_a_cell_can_display() =>
        (await Session.Run("class A { public static void Show() => display(5); }\nA.Show();")).Outputs.ShouldHaveSingleItem();
}
