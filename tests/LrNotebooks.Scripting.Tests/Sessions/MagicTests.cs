using LrNotebooks.Scripting.Assistance;

namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class MagicTests : SessionTests
{
    [Fact]
    public async Task Time_prints_the_wall_time_behind_the_cells_own_output()
    {
        var ran = await Session.Run("#!time\nConsole.WriteLine(1);\nawait Task.Delay(20);");
        ran.StandardOut.ShouldMatch(@"^1\nWall time: \d+(\.\d+)? (ms|s)\n$");
    }

    [Fact]
    public async Task Time_is_printed_for_a_failing_cell_too() =>
        (await Session.Run("#!time\nthrow new Exception();")).StandardOut.ShouldStartWith("Wall time: ");

    [Fact]
    public async Task Markdown_and_html_take_the_text_up_to_the_next_magic()
    {
        var ran = await Session.Run("#!markdown\n# Title\n\n    #!/bin/sh\n#!html\n<b>x</b>\n#!csharp\nConsole.Write(2);\n#!c#\n3");
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.Outputs.Count.ShouldBe(4);
        ran.Outputs[0].ShouldBeOfType<DisplayOutput>().Data.GetText("text/markdown").ShouldBe("# Title\n\n    #!/bin/sh");
        ran.Outputs[1].ShouldBeOfType<DisplayOutput>().Data.GetText("text/html").ShouldBe("<b>x</b>");
        ran.Outputs[2].ShouldBe(new StreamOutput("stdout", "2"));
        ran.Value.ShouldBe("3");
    }

    [Fact]
    public async Task Whos_lists_the_variables_as_they_are_declared_last()
    {
        await Session.Value("var x = 1.5; var name = \"a\";");
        await Session.Value("var x = 2; var list = new List<int> { 1 };");
        var ran = await Session.Run("#!whos");
        ran.Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>().Data.GetText(MimeTypes.Plain).ShouldBe(
            """
            Variable  Type       Value
            --------  ---------  ------------------
            list      List<int>  List<int>(1) { 1 }
            name      string     "a"
            x         int        2
            """);
        Session.Variables.Select(variable => variable.Name).Order().ShouldBe(["list", "name", "x"]);
    }

    [Theory]
    [InlineData("/*\n#!time\n*/\n2", "2")]
    [InlineData("var s = @\"\n#!html\n\"; s.Length", "8")]
    [InlineData("var s = \"\"\"\n    #!nothing\n    \"\"\"; s", "#!nothing")]
    [InlineData("var s = $@\"{1}\n#!markdown\"; s", "1\n#!markdown")]
    [InlineData("#if false\n#!nothing\n#endif\n3", "3")]
    [InlineData("#!csharp\n/*\n#!html\n*/\n4", "4")]
    [InlineData("// it's \"\n#!csharp\n5", "5")]
    public async Task What_looks_like_a_magic_in_a_comment_a_string_or_excluded_code_is_text(string cell, string value)
    {
        var ran = await Session.Run(cell);
        ran.Value.ShouldBe(value, ran.Traceback);
        ran.Outputs.Count.ShouldBe(1);
        Session.IsComplete(cell).Status.ShouldBe(CellCompletenessStatus.Complete);
    }

    [Fact]
    public async Task An_open_comment_above_a_magic_in_prose_ends_with_the_prose()
    {
        var ran = await Session.Run("#!markdown\nC's /* opens\n#!csharp\n6");
        ran.Outputs.Count.ShouldBe(2);
        ran.Value.ShouldBe("6");
    }

    [Fact]
    public async Task An_unknown_magic_is_an_error_that_names_those_that_exist_and_nothing_runs()
    {
        var ran = await Session.Run("Console.WriteLine(1);\n#!nothing\nlet x = 1");
        ran.Result.Status.ShouldBe(CellStatus.Failed);
        ran.Error!.Name.ShouldBe("UnknownMagic");
        ran.Error.Value.ShouldBe(
            "line 2: there is no magic #!nothing; there are #!csharp, #!c#, #!about, #!html, #!import, #!javascript, #!js, #!markdown, #!mermaid, #!set, "
            + "#!share, #!time, #!value, #!who, #!whos.");
        ran.StandardOut.ShouldBe("");
    }

    [Theory]
    [InlineData("#!whos x", "line 1: #!whos stands alone on its line; found \"x\" behind it.")]
    [InlineData("#!import", "line 1: #!import needs a file")]
    public async Task A_wrong_argument_is_an_error(string code, string message) => (await Session.Run(code)).Error!.Value.ShouldStartWith(message);

    [Fact]
    public async Task Errors_behind_a_magic_have_the_cells_own_lines()
    {
        (await Session.Run("#!time\n\nnothing")).Error!.Value.ShouldStartWith("(3,1): error CS0103");
        (await Session.Run("#!html\n<b>\n#!csharp\nthrow new Exception();")).Traceback.ShouldContain("cell 2 line 4: throw new Exception();");
    }
}
