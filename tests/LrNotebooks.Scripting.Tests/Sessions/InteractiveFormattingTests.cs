using Microsoft.DotNet.Interactive.Formatting;

namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>What notebooks written for .NET Interactive call. Its settings belong to the process: no other class may show values meanwhile.</summary>
[Collection(nameof(InteractiveFormattingTests)), CollectionDefinition(nameof(InteractiveFormattingTests), DisableParallelization = true)]
public sealed class InteractiveFormattingTests : SessionTests
{
    private const string People =
        "class Person { public string Name { get; set; } public int Age { get; set; } } var people = new List<Person> { new() { Name = \"Ada\", Age = 36 } };";

    protected override void Close() => Formatter.ResetToDefault();

    [Fact]
    public async Task An_object_is_a_tree_and_a_line_of_text()
    {
        await Session.Value(People);
        var data = await Shown("people[0]");
        data.Select(entry => entry.Key).ShouldBe([MimeTypes.Html, MimeTypes.Plain]);
        data.GetText(MimeTypes.Html)!.ShouldStartWith("<details open=\"open\" class=\"dni-treeview\">");
        data.GetText(MimeTypes.Html)!.ShouldContain("<td>Name</td>");
        data.GetText(MimeTypes.Plain).ShouldBe("Person { Name = \"Ada\", Age = 36 }");
    }

    [Theory]
    [InlineData("people")]
    [InlineData("people.Where(p => p.Age > 1)")]
    [InlineData("people.ToDictionary(p => p.Name)")]
    public async Task Objects_in_a_sequence_are_the_rows_of_a_table(string code)
    {
        await Session.Value(People);
        (await Shown(code)).GetText(MimeTypes.Html)!.ShouldMatch("^<table><thead><tr><th><i>(index|key)</i></th><th>value</th></tr></thead>.*Ada");
    }

    [Fact]
    public async Task A_dictionary_is_a_table_of_keys_and_values() =>
        (await Shown("new Dictionary<string, int> { [\"zero\"] = 0 }")).GetText(MimeTypes.Html)!.ShouldMatch("<th><i>key</i></th>.*zero");

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"text\"")]
    [InlineData("new[] { 1, 2 }")]
    [InlineData("(1, \"a\")")]
    [InlineData("new Version(1, 2)")]
    [InlineData("DateTime.UnixEpoch")]
    [InlineData("Task.Delay(-1)")]
    [InlineData("new[,] { { 1 } }")]
    [InlineData("class Q { } new Q()")]
    public async Task A_value_that_a_line_says_is_text_alone(string code) =>
        (await Shown(code)).Select(entry => entry.Key).ShouldBe([MimeTypes.Plain]);

    [Fact]
    public async Task A_registered_formatter_writes_its_type_wherever_it_stands()
    {
        await Session.Value(People);
        await Session.Value("Formatter.Register<Person>((person, writer) => writer.Write($\"<b>{person.Name}</b>\"), mimeType: \"text/html\");");
        (await Shown("people[0]")).GetText(MimeTypes.Html).ShouldBe("<b>Ada</b>");
        (await Shown("people")).GetText(MimeTypes.Html)!.ShouldContain("<td><b>Ada</b></td>");
        await Session.Value("Formatter.Register(typeof(List<>), (value, writer) => writer.Write(\"a list\"), \"text/html\");");
        (await Shown("people")).GetText(MimeTypes.Html).ShouldBe("a list");
        await Session.Value("Formatter.ResetToDefault();");
        (await Shown("people[0]")).GetText(MimeTypes.Html)!.ShouldContain("dni-treeview");
    }

    [Fact]
    public async Task A_registered_text_is_the_text()
    {
        await Session.Value(People + "Formatter.Register<Person>(person => person.Name);");
        (await Shown("people[0]")).GetText(MimeTypes.Plain).ShouldBe("Ada");
        await Session.Value("Formatter.Register<double>(number => $\"about {number}\");");
        (await Shown("1.5")).GetText(MimeTypes.Plain).ShouldBe("about 1.5");
    }

    [Fact]
    public async Task Preferred_mime_types_are_those_that_are_shown()
    {
        await Session.Value(People + "Formatter.SetPreferredMimeTypesFor(typeof(Person), \"text/plain\", \"application/json\");");
        var data = await Shown("people[0]");
        data.Select(entry => entry.Key).ShouldBe(["text/plain", "application/json"]);
        data.ToJson()["application/json"]!["Name"]!.GetValue<string>().ShouldBe("Ada");
    }

    [Fact]
    public async Task What_a_formatter_of_the_cells_throws_is_an_error()
    {
        await Session.Value(People + "Formatter.Register<Person>((person, writer) => throw new FormatException(\"mine\"), \"text/html\");");
        (await Session.Run("people[0]")).Error!.Value.ShouldBe("mine");
    }

    [Fact]
    public async Task The_list_expansion_limit_cuts_tables_and_text()
    {
        await Session.Value(People + "Formatter.ListExpansionLimit = 2;");
        (await Session.Value("new[] { 1, 2, 3, 4 }")).ShouldBe("int[4] { 1, 2, ... (2 more) }");
        (await Shown("Enumerable.Repeat(people[0], 5)")).GetText(MimeTypes.Html)!.ShouldContain("more)");
    }

    [Fact]
    public async Task An_object_as_a_display_string_is_what_NET_Interactive_writes()
    {
        await Session.Value(People);
        (await Session.Value("new[] { 1, 2 }.ToDisplayString()")).ShouldBe("[ 1, 2 ]");
        (await Session.Value("people[0].ToDisplayString(\"text/html\").Contains(\"dni-treeview\")")).ShouldBe("true");
        (await Session.Value("people[0].ToDisplayString(\"application/json\")")).ShouldBe("{\"Name\":\"Ada\",\"Age\":36}");
    }

    [Theory]
    [InlineData("people[0].Display(\"text/html\");", MimeTypes.Html)]
    [InlineData("display(people, \"text/csv\");", "text/csv")]
    [InlineData("people.DisplayTable();", MimeTypes.Html, "text/csv")]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/html\");", MimeTypes.Html)]
    public async Task A_display_has_the_mime_types_it_was_asked_for(string code, params string[] mimeTypes)
    {
        await Session.Value(People);
        (await Shown(code)).Select(entry => entry.Key).ShouldBe(mimeTypes);
    }

    [Fact]
    public async Task A_table_has_a_column_for_each_property()
    {
        await Session.Value(People);
        (await Shown("people.DisplayTable();")).GetText(MimeTypes.Html)!.ShouldMatch("<span>Name</span></td><td><span>Age</span>.*Ada.*36");
    }

    [Theory]
    [InlineData("var shown = people.Display(); shown.Update(1);", true)]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.DisplayedValue shown = display(0); shown.Update(1);", true)]
    [InlineData("var shown = \"0\".DisplayAs(\"text/plain\"); shown.Update(1);", false)]
    [InlineData("var shown = \"0\".DisplayAs(\"text/plain\"); shown.Update(0); shown.Update(1);", true)]
    public async Task An_update_is_never_lost(string code, bool isInPlace)
    {
        await Session.Value(People);
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        var displays = ran.Outputs.Cast<DisplayOutput>().ToList();
        displays[^1].IsUpdate.ShouldBe(isInPlace);
        displays[^1].Data.GetText(MimeTypes.Plain).ShouldBe("1");
        displays.Where(display => !display.IsUpdate).Select(display => display.DisplayId).ShouldContain(displays[^1].DisplayId);
    }

    [Fact]
    public async Task HTML_is_built_by_pocket_views()
    {
        await Session.Value("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;");
        (await Shown("display(span[style: \"color:red\"](b(\"1 < 2\"), HTML(\"<i>x</i>\")));")).GetText(MimeTypes.Html)
            .ShouldBe("<span style=\"color:red\"><b>1 &lt; 2</b><i>x</i></span>");
        (await Shown("PocketView view = b(new { Fruit = \"apple\" }); view")).GetText(MimeTypes.Html)!.ShouldContain("apple");
    }

    [Theory]
    [InlineData("(LaTeXString)@\"\\frac12\"", "text/latex", "\\frac12")]
    [InlineData("(MathString)@\"x^2\"", "text/latex", "$$x^2$$")]
    public async Task Formulas_are_LaTeX(string code, string mimeType, string content) =>
        (await Shown(code)).GetText(mimeType).ShouldBe(content);

    [Theory]
    [InlineData("Javascript(\"alert(1);\");", "<script type=\"text/javascript\">alert(1);</script>")]
    [InlineData("CSS(\"b { color: red; }\");", "<style>b { color: red; }</style>")]
    [InlineData("Microsoft.DotNet.Interactive.Kernel.display(Microsoft.DotNet.Interactive.Kernel.HTML(\"<b>x</b>\"));", "<b>x</b>")]
    [InlineData("using Microsoft.DotNet.Interactive; KernelInvocationContext.Current.Display(Kernel.HTML(\"<b>x</b>\"));", "<b>x</b>")]
    [InlineData("using static Microsoft.DotNet.Interactive.Kernel; display(HTML(\"<b>x</b>\"));", "<b>x</b>")]
    public async Task Pages_are_written_to(string code, string html) => (await Shown(code)).GetText(MimeTypes.Html).ShouldBe(html);

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive; Kernel.Root")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands; new SubmitCode(\"1\")")]
    public async Task What_there_is_none_of_is_said(string code) => (await Session.Run(code)).Error!.Value.ShouldContain("There is one kernel here, C#");

    [Fact]
    public async Task The_token_of_the_invocation_is_the_cells()
    {
        var ran = await Session.Cancel(
            "await Task.Delay(-1, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);");
        ran.Result.Status.ShouldBe(CellStatus.Cancelled);
    }

    [Fact]
    public async Task What_a_type_says_of_itself_is_shown_in_full_as_long_as_no_cell_says_otherwise()
    {
        const string Pie = "new LrNotebooks.Scripting.Tests.Sessions.Pie(0.25)";
        await Restart(new SessionOptions { HostAssemblies = [typeof(Pie).Assembly] });
        await Session.Value("Formatter.ListExpansionLimit = 3;");
        (await Shown(Pie)).Select(entry => entry.Key).ShouldBe(["application/vnd.pie+json", "text/html", "text/plain"]);
        await Session.Value("Formatter.Register<LrNotebooks.Scripting.Tests.Sessions.Pie>((pie, writer) => writer.Write(\"<i>mine</i>\"), \"text/html\");");
        (await Shown(Pie)).GetText(MimeTypes.Html).ShouldBe("<i>mine</i>");
    }

    [Theory]
    [InlineData("class Box { public object Inside; } var box = new Box(); box.Inside = box; box", "<details")]
    [InlineData("var list = new List<object>(); list.Add(list); new { List = list, Number = 1 }", null)]
    [InlineData("var list = new List<object>(); list.Add(list); list", null)]
    public async Task What_contains_itself_does_not_end_the_process(string code, string? start)
    {
        var html = (await Shown(code)).GetText(MimeTypes.Html);
        html?[..8].ShouldBe(start);
        (html is null).ShouldBe(start is null);
    }

    public static TheoryData<string, string> Endless => new MatrixTheoryData<string, string>(
        ["list", "dict", "array", "untyped", "Self()", "new { List = list }", "node", "nodes", "(1, list)", "new Sequence()"],
        [
            ".ToDisplayString()", ".ToDisplayString(\"text/html\")", ".ToDisplayString(\"text/plain+summary\")", "", ".Display();", ".Display(\"text/plain\");",
            ".Display(\"text/html\");",
        ]);

    [Theory, MemberData(nameof(Endless))]
    public async Task Endless_values_are_shown_in_every_way(string value, string shown)
    {
        await Session.Value("""
            var list = new List<object>(); list.Add(list); list.Add("end");
            var dict = new Dictionary<string, object>(); dict["me"] = dict;
            var array = new object[2]; array[1] = array;
            var untyped = new System.Collections.ArrayList(); untyped.Add(untyped);
            IEnumerable<object> Self() { yield return Self(); yield return 1; }
            class Node { public Node Next { get; set; } public List<object> All { get; } = []; }
            class Sequence : IEnumerable<object> {
                public string Name => "endless"; public IEnumerator<object> GetEnumerator() { yield return new Sequence(); }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
            var node = new Node(); node.Next = node; node.All.Add(node); node.All.Add(node.All);
            var nodes = new[] { node };
            """);
        (await Shown(value + shown)).ShouldAllBe(entry => $"{entry.Value}".Length > 3 && $"{entry.Value}".Length < 1_000_000);
        await Session.Value("object o = list; new[] { Formatter.ToDisplayString(o, \"text/html\"), o.ToDisplayString(\"text/plain\") }");
    }

    [Theory]
    [InlineData("list.DisplayTable();")]
    [InlineData("new[] { new { A = list } }.DisplayTable();")]
    [InlineData("display(list, \"text/csv\");")]
    public async Task Endless_values_are_shown_in_tables(string code)
    {
        await Session.Value("var list = new List<object>(); list.Add(list);");
        (await Shown(code)).ShouldAllBe(entry => $"{entry.Value}".Length < 100_000);
    }

    [Fact]
    public async Task A_cell_that_writes_an_endless_value_is_told_what_it_got()
    {
        await Session.Value("var list = new List<object>(); list.Add(list);");
        (await Session.Value("list.ToDisplayString()")).ShouldBe("List<object>(1) { List<object>(1) { List<object>(1) { List<object>(1) { List<object>(1) { ... } } } } }");
        (await Session.Run("list.ToDisplayString(\"application/json\")")).Error!.Value.ShouldStartWith("A possible object cycle was detected.");
    }

    [Fact]
    public async Task Values_that_would_never_end_are_text_within_others()
    {
        await Restart(new SessionOptions { HostAssemblies = [typeof(Pie).Assembly], ShownAsText = [typeof(Pie)] });
        await Session.Value("class Run { public Task<int> Wait { get; } = new TaskCompletionSource<int>().Task; public object Pie => new LrNotebooks.Scripting.Tests.Sessions.Pie(1); }");
        var html = (await Shown("new Run()")).GetText(MimeTypes.Html)!;
        html.ShouldContain("<pre>Task&lt;int&gt; (WaitingForActivation)</pre>");
        html.ShouldContain("<pre>pie 1</pre>");
    }

    private async Task<MimeBundle> Shown(string code)
    {
        var ran = await Session.Run(code);
        ran.Error.ShouldBeNull(ran.Traceback);
        return ran.Outputs.ShouldHaveSingleItem() switch
        {
            ResultOutput result => result.Data,
            var display => display.ShouldBeOfType<DisplayOutput>().Data,
        };
    }
}
