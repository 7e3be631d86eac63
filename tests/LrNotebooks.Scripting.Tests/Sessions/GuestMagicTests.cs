namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Magics of .NET Interactive that other kernels' cells share values by, or that show something.</summary>
public sealed class GuestMagicTests : SessionTests
{
    [Theory]
    [InlineData("#!set --name y --value \"a b\"", "a b")]
    [InlineData("#!set --value @csharp:x --name y", "x's")]
    [InlineData("#!share --from csharp x --as y", "x's")]
    [InlineData("#!share x --from value --as y", "x's")]
    [InlineData("#!value --name y\n\n{ \"a\": 1 }\n", "{ \"a\": 1 }")]
    [InlineData("#!value --from-value @csharp:x --name y", "x's")]
    [InlineData("#!value --from-file value.txt --name y", "from the file")]
    public async Task A_value_is_a_variable(string cell, string value)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "value.txt"), "from the file");
        await Restart(new SessionOptions { WorkingDirectory = folder.Path });
        await Session.Value("var x = \"x's\";");
        var ran = await Session.Run(cell + "\n#!csharp\ny");
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("#!set --name y --value @input:\"who?\"", "who?")]
    [InlineData("#!set --name y --value @password:{\"prompt\": \"who?\", \"saveAs\": \"x\"}", "who? unseen")]
    [InlineData("#!value --name y --from-value @input:who?", "who?")]
    public async Task A_value_is_asked_for(string cell, string asked)
    {
        await Restart(new SessionOptions
        {
            Input = (request, _) => Task.FromResult<string?>(request.Prompt + (request.IsPassword ? " unseen" : "")),
        });
        (await Session.Value(cell + "\n#!csharp\ny")).ShouldBe(asked);
    }

    [Theory]
    [InlineData("#!share --from fsharp x", "#!share: there is one kernel here, C#: nothing can come from fsharp.")]
    [InlineData("#!set --name x --value @fsharp:y", "#!set: there is one kernel here, C#: nothing can come from @fsharp.")]
    [InlineData("1\n#!fsharp\nlet x = 1", "line 2: #!fsharp: there is one kernel here, C#.")]
    [InlineData("#!set --name x", "#!set needs --value.")]
    [InlineData("#!share", "#!share needs --name.")]
    [InlineData("#!set --name \"a b\" --value 1", "#!set: \"a b\" is no name of a variable.")]
    [InlineData("#!value --name x --from-file nowhere.txt", "#!value: Could not find file")]
    [InlineData("#!value --name x --from-url https://a.b/c", "#!value: --from-url is not supported; write: var x = await")]
    public async Task What_cannot_be_had_is_said(string cell, string message) => (await Session.Run(cell)).Error!.Value.ShouldStartWith(message);

    [Theory]
    [InlineData("#!mermaid\nflowchart LR\n  a --> b", "text/vnd.mermaid", "flowchart LR\n  a --> b")]
    [InlineData("#!mermaid\nflowchart LR\n  a --> b", "text/markdown", "```mermaid\nflowchart LR\n  a --> b\n```")]
    [InlineData("#!javascript\nalert(1)", "text/html", "<script type=\"text/javascript\">\nalert(1)\n</script>")]
    [InlineData("#!js\nalert(1)", "text/html", "<script type=\"text/javascript\">\nalert(1)\n</script>")]
    [InlineData("#!value --name x --mime-type application/json\n{\"a\":1}", "application/json", "{\"a\":1}")]
    [InlineData("var b = 1; var a = 2;\n#!who", "text/plain", "a\tb")]
    public async Task Text_is_shown(string cell, string mimeType, string content)
    {
        var ran = await Session.Run(cell);
        ran.Error.ShouldBeNull(ran.Traceback);
        ran.Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>().Data.GetText(mimeType).ShouldBe(content);
    }

    [Fact]
    public async Task About_says_what_runs_the_cells() =>
        (await Session.Run("#!about")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<DisplayOutput>()
            .Data.GetText(MimeTypes.Plain)!.ShouldMatch(@"^LrNotebooks \d+\.\d+\.\d+: a C# kernel on \.NET 10\.");
}
