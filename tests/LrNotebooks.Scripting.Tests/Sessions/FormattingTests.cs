namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class FormattingTests : SessionTests
{
    [Theory]
    [InlineData("new Version(1, 2)")]
    [InlineData("display(new Version(1, 2));")]
    [InlineData("var shown = display(0); shown.Update(new Version(1, 2));")]
    public async Task The_host_decides_what_is_shown_in_place_of_a_value(string code)
    {
        await Restart(new SessionOptions
        {
            HostAssemblies = [typeof(Pie).Assembly],
            ShownAs = value => value is Version version ? new Pie(version.Major / 4.0) : null,
        });
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        var data = ran.Outputs[^1] is ResultOutput result ? result.Data : ((DisplayOutput)ran.Outputs[^1]).Data;
        data.GetText(MimeTypes.Html).ShouldBe("<b>0.25</b>");
        (await Session.Value("new Uri(\"urn:a\")")).ShouldBe("urn:a");
    }

    [Fact]
    public async Task What_the_host_cannot_show_is_the_cells_error()
    {
        await Restart(new SessionOptions { ShownAs = value => value is Version ? throw new NotSupportedException("no versions") : null });
        (await Session.Run("new Version(1, 2)")).Error!.Value.ShouldBe("no versions");
        (await Session.Value("1")).ShouldBe("1");
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1e-7", "1E-07")]
    [InlineData("0.1f + 0.2f", "0.3")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("true", "true")]
    [InlineData("(object)null", "null")]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("'x'", "x")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("new DateTime(2024, 1, 2)", "01/02/2024 00:00:00")]
    [InlineData("typeof(Dictionary<string, int[]>)", "Dictionary<string, int[]>")]
    [InlineData("typeof((int, string)?)", "(int, string)?")]
    [InlineData("(1, \"a\", 'b')", "(1, \"a\", 'b')")]
    [InlineData("new[] { 1.5, 2 }", "double[2] { 1.5, 2 }")]
    [InlineData("new string[] { \"a\", null }", "string[2] { \"a\", null }")]
    [InlineData("new int[0]", "int[0] { }")]
    [InlineData("new[,] { { 1, 2 }, { 3, 4 } }", "int[2,2] { { 1, 2 }, { 3, 4 } }")]
    [InlineData("new[] { new[] { 1 }, new[] { 2, 3 } }", "int[][2] { int[1] { 1 }, int[2] { 2, 3 } }")]
    [InlineData("new List<int> { 1, 2 }", "List<int>(2) { 1, 2 }")]
    [InlineData("new HashSet<int> { 1 }", "HashSet<int>(1) { 1 }")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }", "Dictionary<string, int>(1) { [\"a\"] = 1 }")]
    [InlineData("Enumerable.Range(0, 3).Where(n => n != 1)", "IEnumerable<int> { 0, 2 }")]
    [InlineData("new { A = 1, B = \"x\" }", "{ A = 1, B = x }")]
    [InlineData("record P(int X); new P(1)", "P { X = 1 }")]
    [InlineData("class Q { public int X = 1; public string Y => \"y\"; } new Q()", "Q { Y = \"y\", X = 1 }")]
    [InlineData("class R { } new R()", "R")]
    [InlineData("new object()", "object")]
    [InlineData("Task.FromResult(1)", "Task<int> (RanToCompletion)")]
    [InlineData("System.Text.Json.Nodes.JsonNode.Parse(\"[1,2]\")", "[\n  1,\n  2\n]")]
    [InlineData("new FormatException(\"bad\")", "System.FormatException: bad")]
    public async Task Values_look_as_at_a_prompt(string code, string text) => (await Session.Value(code)).ShouldBe(text);

    [Theory]
    [InlineData("Enumerable.Range(0, 1000).ToArray()", "int[1000] { 0, 1, ", "98, 99, ... (900 more) }")]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 7; }\nEndless()", "IEnumerable<int> { 7, 7, ", "7, 7, ... }")]
    public async Task A_long_sequence_is_cut_with_a_notice(string code, string start, string end)
    {
        var text = await Session.Value(code);
        text.ShouldNotBeNull().ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Fact]
    public async Task A_value_that_contains_itself_ends() =>
        (await Session.Value("var list = new List<object>(); list.Add(list); list")).ShouldNotBeNull().ShouldContain("...");

    [Fact]
    public async Task Long_elements_get_a_line_each() =>
        (await Session.Value("Enumerable.Range(0, 3).Select(n => new string('x', 70)).ToList()")).ShouldNotBeNull().Split('\n').Length.ShouldBe(5);

    [Fact]
    public async Task Records_are_a_table_in_html_and_text_in_plain()
    {
        var ran = await Session.Run("new[] { new { Step = 1, Name = \"<a>\" }, new { Step = 2, Name = \"b\" } }.Select(row => row)");
        var bundle = ran.Outputs.ShouldHaveSingleItem().ShouldBeOfType<ResultOutput>().Data;
        bundle.GetText(MimeTypes.Html).ShouldBe(
            "<table><thead><tr><th>Step</th><th>Name</th></tr></thead>"
            + "<tbody><tr><td>1</td><td>&lt;a&gt;</td></tr><tr><td>2</td><td>b</td></tr></tbody></table>");
        bundle.GetText(MimeTypes.Plain).ShouldNotBeNull().ShouldContain("{ Step = 2, Name = b }");
    }

    [Fact]
    public async Task A_query_is_run_once_to_be_shown() =>
        (await Session.Value("var runs = 0; var query = Enumerable.Range(0, 2).Select(n => new { N = runs++ }); display(query); runs")).ShouldBe("2");

    [Theory]
    [InlineData("class A { public int Bad => throw new InvalidOperationException(\"not ready\"); public int Good => 2; } new A()",
        "A { Bad = !InvalidOperationException: not ready, Good = 2 }")]
    [InlineData("class A { public override string ToString() => throw new Exception(\"no text\"); } new A()", "!Exception: no text")]
    [InlineData("class A { public override string ToString() => throw new Exception(\"no text\"); } new object[] { 1, new A(), 2 }",
        "object[3] { 1, !Exception: no text, 2 }", true)]
    [InlineData("class A { public override string ToString() => throw new Exception(\"no text\"); } (1, new A())", "(1, !Exception: no text)")]
    [InlineData("Enumerable.Range(-2, 4).Select(n => 2 / n)", "IEnumerable<int> { -1, -2, !DivideByZeroException: Attempted to divide by zero. }")]
    [InlineData("new Dictionary<string, object> { [\"a\"] = Enumerable.Range(0, 1).Select(n => 1 / n) }",
        "Dictionary<string, object>(1) { [\"a\"] = IEnumerable<int> { !DivideByZeroException: Attempted to divide by zero. } }")]
    [InlineData("class Odd : Exception { public override string Message => throw new Exception(); } class A { public int Bad => throw new Odd(); } new A()",
        "A { Bad = !Odd }")]
    [InlineData("class Odd : Exception { public override string Message => throw new Exception(\"no message\"); } new Odd()", "!Exception: no message")]
    [InlineData("class A : IReadOnlyCollection<int> { public int Count => throw new Exception(\"no count\"); public IEnumerator<int> GetEnumerator() { yield return 1; } "
        + "IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } new A()", "A { 1, !Exception: no count }")]
    public async Task What_throws_when_it_is_shown_shows_as_that_and_the_rest_is_there(string code, string text, bool isOnLines = false)
    {
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        var shown = isOnLines ? ran.Value!.Replace("\n  ", " ").Replace("\n", " ") : ran.Value;
        shown.ShouldBe(text);
    }

    [Fact]
    public async Task A_property_that_throws_is_in_the_html_with_those_that_do_not()
    {
        var html = await Html("class A { public int Bad => throw new InvalidOperationException(\"not ready\"); public int Good => 2; } new A()");
        html.ShouldContain("!InvalidOperationException: not ready");
        html.ShouldMatch("<td>Good</td><td>.*2.*</td>");
        html.ShouldNotContain("StackTrace");
    }

    [Fact]
    public async Task A_query_that_throws_shows_the_rows_before_it()
    {
        var html = await Html("class Row(int n) { public int N => n; public int Half = n / (n - 2); } Enumerable.Range(0, 4).Select(n => new Row(n))");
        html.ShouldContain("!DivideByZeroException");
        html.ShouldMatch("<td>N</td><td>.*1.*</td>");
    }

    [Fact]
    public async Task A_cell_can_be_cancelled_while_its_value_is_shown()
    {
        await Session.Value("class A { public int Slow { get { while (true) Console.Write(1); } } }");
        var ran = await Session.Cancel("new A()");
        ran.Result.Status.ShouldBe(CellStatus.Cancelled);
    }

    private async Task<string> Html(string code)
    {
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        return ran.Outputs.OfType<ResultOutput>().ShouldHaveSingleItem().Data.GetText(MimeTypes.Html).ShouldNotBeNull();
    }
}
