using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Tests.Sessions;

namespace LrNotebooks.Scripting.Tests.Assistance;

public sealed class DirectiveCompletionTests : SessionTests
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("#r \"¦\"", "lib/, 数据/, Top.dll")]
    [InlineData("#r \"¦", "lib/, 数据/, Top.dll")]
    [InlineData("#r \"to¦", "Top.dll")]
    [InlineData("#r \"./t¦", "Top.dll")]
    [InlineData("#r \"lib/¦\"", "inner/, Model.dll")]
    [InlineData("#r \"lib\\\\¦\"", "inner/, Model.dll")]
    [InlineData("#r \"lib/inner/../M¦\"", "Model.dll")]
    [InlineData("#r \"none/¦\"", "")]
    [InlineData("#r \"nuget: ¦\"", "")]
    [InlineData("#r \".¦\"", ".hidden/")]
    [InlineData("#load \"¦\"", "lib/, 数据/, helpers.csx")]
    [InlineData("#!import ¦", "lib/, 数据/, first.ipynb, helpers.csx")]
    [InlineData("#!import \"fi¦\"", "first.ipynb")]
    [InlineData("#!time\n#load \"数据/¦\"", "表.csx")]
    public async Task Files_and_folders_are_offered(string marked, string names)
    {
        await Prepare();
        var offers = await Session.Offers(marked.Replace("\\\\", "\\", StringComparison.Ordinal));
        offers.ShouldBe(names.Split(", ", StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [InlineData("#r \"lib/Mod¦\"", "#r \"lib/Model.dll\"")]
    [InlineData("#r \"lib/Mod¦el.dll\"", "#r \"lib/Model.dll\"")]
    [InlineData("#r \"li¦/Model.dll\"", "#r \"lib//Model.dll\"")]
    [InlineData("var s = \"🙂\";\n#load \"数¦\"", "var s = \"🙂\";\n#load \"数据/\"")]
    [InlineData("#!import fi¦", "#!import first.ipynb")]
    [InlineData("#!ti¦", "#!time")]
    [InlineData("#!t¦ie", "#!time")]
    [InlineData("1\n  #lo¦", "1\n  #load")]
    public async Task Taking_the_first_choice_replaces_what_is_typed_of_it(string marked, string code)
    {
        await Prepare();
        (await Session.Accept(marked)).ShouldBe(code);
    }

    [Fact]
    public async Task Magics_are_offered()
    {
        string[] magics =
        [
            "#!about", "#!c#", "#!csharp", "#!html", "#!import", "#!javascript", "#!js", "#!markdown", "#!mermaid", "#!set", "#!share", "#!time", "#!value",
            "#!who", "#!whos",
        ];
        (await Session.Offers("#!¦")).ShouldBe(magics, ignoreOrder: true);
        (await Session.Offers("#¦")).ShouldContain("#r");
        (await Session.Complete("#!ti¦")).Items.ShouldBe([new CompletionItem("#!time", CompletionKinds.Magic)]);
        (await Session.Offers("#!time ¦")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_unfinished_cell_refers_to_can_be_used_in_it()
    {
        Library.Compile(_folder.At("one/Answer.dll"), "public static class Answer { public static int One => 1; }");
        Library.Compile(_folder.At("two/Answer.dll"), "public static class Answer { public static int Two => 2; }");
        _folder.Write("helpers.csx", "int Helper() => 1;");
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
        (await Session.Offers("#r \"one/Answer.dll\"\nAnswer.¦")).ShouldContain("One");
        (await Session.Offers("#load \"helpers.csx\"\nHelp¦")).ShouldContain("Helper");

        // To ask must not decide which of the two is loaded.
        (await Session.Value("#r \"two/Answer.dll\"\nAnswer.Two")).ShouldBe("2");
    }

    [Theory]
    [InlineData("#r \"Top.dll\"\nConso¦")]
    [InlineData("#r \"lib\"\nConso¦")]
    [InlineData("#r \"none.dll\"\nConso¦")]
    [InlineData("#r\nConso¦")]
    [InlineData("#load \"lib\"\nConso¦")]
    [InlineData("#load \"none.csx\"\nConso¦")]
    public async Task A_directive_that_leads_nowhere_is_no_error(string marked)
    {
        await Prepare();
        (await Session.Offers(marked)).ShouldContain("Console");
    }

    protected override void Close() => _folder.Dispose();

    private async Task Prepare()
    {
        foreach (var file in (string[])["Top.dll", "lib/Model.dll", "lib/inner/x.dll", "lib/notes.txt", ".hidden/x.dll", "helpers.csx", "first.ipynb", "数据/表.csx"])
            _folder.Write(file, "");
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
    }
}
