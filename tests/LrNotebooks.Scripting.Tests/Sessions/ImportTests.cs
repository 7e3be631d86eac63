namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ImportTests : SessionTests
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_code_cells_of_a_notebook_run()
    {
        _folder.Write("lib/part.ipynb", """
            {"cells":[
              {"cell_type":"markdown","metadata":{},"source":["# prose"]},
              {"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":["var a = 1;\n","Console.WriteLine(\"in\");"]},
              {"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":["int Next(int n) => n + a;"]}],
             "metadata":{},"nbformat":4,"nbformat_minor":5}
            """);
        await Open();
        (await Session.Run("#!import lib/part.ipynb")).StandardOut.ShouldBe("in\n");
        (await Session.Value("Next(1)")).ShouldBe("2");
    }

    [Theory]
    [InlineData("part.cs", "var a = 1; class Point { public int X = 2; }")]
    [InlineData("part.csx", "var a = 1; class Point { public int X = 2; }")]
    [InlineData("part.csx", "var a = 1; class Point { public int X = 2; public unsafe int* P; }")]
    [InlineData("part.dib", "#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\nvar a = 1;\n\n#!markdown\ntext\n\n#!csharp\nclass Point { public int X = 2; }")]
    public async Task A_file_of_code_runs(string name, string text)
    {
        _folder.Write(name, text);
        await Open();
        await Session.Value($"#!import {name}");
        (await Session.Value("a + new Point().X")).ShouldBe("3");
    }

    [Fact]
    public async Task A_file_imports_relative_to_itself()
    {
        _folder.Write("a/first.csx", "#!import b/second.csx");
        _folder.Write("a/b/second.csx", "#load \"third.csx\"\nvar second = third + 1;");
        _folder.Write("a/b/third.csx", "var third = 3;");
        await Open();
        await Session.Value("#!import a/first.csx");
        (await Session.Value("second")).ShouldBe("4");
    }

    [Fact]
    public async Task An_error_names_the_imported_file_and_its_line()
    {
        var path = _folder.Write("part.cs", "\nthrow new Exception();");
        await Open();
        (await Session.Run("#!import part.cs")).Traceback.ShouldContain($"at {path} line 2: throw new Exception();");
    }

    [Theory]
    [InlineData("#!import missing.ipynb", "missing.ipynb")]
    [InlineData("#!import notes.txt", "notes.txt: #!import takes a notebook (.ipynb, .dib) or C# (.cs, .csx), not \".txt\".")]
    [InlineData("#!import broken.ipynb", "broken.ipynb: ")]
    [InlineData("#!import itself.csx", "import one another")]
    public async Task What_cannot_be_imported_is_a_clear_error(string code, string message)
    {
        _folder.Write("broken.ipynb", "{");
        _folder.Write("notes.txt", "text");
        _folder.Write("itself.csx", "#!import itself.csx");
        await Open();
        (await Session.Run(code)).Error!.Value.ShouldContain(message);
    }

    protected override void Close() => _folder.Dispose();

    private Task Open() => Restart(new SessionOptions { WorkingDirectory = _folder.Path });
}
