namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ReferenceTests : SessionTests
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("#r \"lib/Answer.dll\"")]
    [InlineData("#r \"lib\\\\Answer.dll\"")]
    [InlineData("#r \"./lib/../lib/Answer.dll\"")]
    public async Task A_path_is_relative_to_the_notebooks_folder(string directive)
    {
        Library.Compile(_folder.At("lib/Answer.dll"), "public static class Answer { public static int Value => 42; }");
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
        await Session.Value(directive.Replace("\\\\", "\\"));
        (await Session.Value("Answer.Value")).ShouldBe("42");
    }

    [Fact]
    public async Task An_assembly_finds_what_lies_beside_it()
    {
        var inner = Library.Compile(_folder.At("lib/Inner.dll"), "public class Inner { public int Value => 7; }");
        Library.Compile(_folder.At("lib/Outer.dll"), "public class Outer { public Inner Inner { get; } = new(); }", inner);
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
        (await Session.Value("#r \"lib/Outer.dll\"\nnew Outer().Inner.Value")).ShouldBe("7");
    }

    [Fact]
    public async Task Two_sessions_load_two_versions()
    {
        Library.Compile(_folder.At("one/Answer.dll"), "public static class Answer { public static int Value => 1; }");
        Library.Compile(_folder.At("two/Answer.dll"), "public static class Answer { public static int Value => 2; }");
        await using var other = new Session(new SessionOptions { WorkingDirectory = _folder.Path });
        await Restart(new SessionOptions { WorkingDirectory = _folder.Path });
        (await Session.Value("#r \"one/Answer.dll\"\nAnswer.Value")).ShouldBe("1");
        (await other.Value("#r \"two/Answer.dll\"\nAnswer.Value")).ShouldBe("2");
    }

    [Theory]
    [InlineData("../no/such/folder/LrNotebooks.Scripting.Tests.dll")]
    [InlineData("LrNotebooks.Scripting.Tests.dll")]
    [InlineData("C:\\\\no\\\\LrNotebooks.Scripting.Tests.dll")]
    public async Task A_file_that_the_host_provides_is_the_hosts_wherever_the_path_leads(string path)
    {
        await Restart(new SessionOptions { HostAssemblies = [typeof(ReferenceTests).Assembly] });
        (await Session.Value($"#r \"{path.Replace("\\\\", "\\")}\"\nLrNotebooks.Scripting.Tests.Sessions.HostState.Next()")).ShouldNotBeNull();
        var before = HostState.Next();
        int.Parse((await Session.Value("LrNotebooks.Scripting.Tests.Sessions.HostState.Next()"))!, null).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Assemblies_of_the_host_are_not_there_unless_it_gives_them() =>
        (await Session.Run("LrNotebooks.Scripting.Tests.Sessions.HostState.Next()")).Error!.Value.ShouldContain("error CS");

    [Fact]
    public async Task A_missing_file_is_a_clear_error()
    {
        var ran = await Session.Run("\n#r \"missing/No.dll\"");
        ran.Error!.Value.ShouldBe("(2,1): error CS0006: Metadata file 'missing/No.dll' could not be found");
        (await Session.Value("1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_framework_assembly_may_be_named() =>
        (await Session.Value("#r \"System.Net.Http\"\ntypeof(System.Net.Http.HttpClient).Name")).ShouldBe("HttpClient");

    [Fact]
    public async Task An_assembly_that_the_host_refuses_is_asked_for_again_and_the_error_is_the_hosts()
    {
        Library.Compile(_folder.At("Answer.dll"), "public static class Answer { public static int Value => 42; }");
        var asked = new List<string>();
        var isThere = false;
        await Restart(new SessionOptions
        {
            WorkingDirectory = _folder.Path,
            AssemblyNeeded = name =>
            {
                asked.Add(name);
                if (!isThere)
                    throw new DllNotFoundException("libanswer is missing; install it.");
            },
        });

        (await Session.Value("#r \"Answer.dll\"\n1")).ShouldBe("1");
        asked.ShouldBeEmpty();
        var refused = await Session.Run("Answer.Value");
        (await Session.Value("2")).ShouldBe("2");
        isThere = true;
        (await Session.Value("Answer.Value")).ShouldBe("42");

        refused.Error!.Traceback.ShouldBe(["System.DllNotFoundException: libanswer is missing; install it."]);
        asked.ShouldAllBe(name => name == "Answer");
    }

    protected override void Close() => _folder.Dispose();
}
