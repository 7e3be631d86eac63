namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class LoadTests : SessionTests
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_loaded_files_variables_and_methods_are_the_sessions()
    {
        _folder.Write("lib/tools.csx", "var factor = 3; int Times(int n) => n * factor;");
        await Open();
        (await Session.Value("#load \"lib/tools.csx\"\nTimes(4)")).ShouldBe("12");
        (await Session.Value("factor + Times(1)")).ShouldBe("6");
    }

    [Fact]
    public async Task A_runtime_error_in_a_loaded_file_has_its_path_and_line()
    {
        var path = _folder.Write("tools.csx", "#region tools\nint Fail()\n{\n    #region inner\n    throw new Exception(\"x\");\n    #endregion\n}\n#endregion");
        await Open();
        (await Session.Run("#load \"tools.csx\"\nFail()")).Error!.Traceback.ShouldBe([
            "System.Exception: x",
            $"   at Fail() in {path} line 5: throw new Exception(\"x\");",
            "   at cell 1 line 2: Fail()",
        ]);
    }

    [Fact]
    public async Task A_compile_error_in_a_loaded_file_has_its_path_and_position()
    {
        var path = _folder.Write("tools.csx", "while (true) { }\nint x = nothing;");
        await Open();
        (await Session.Run("#load \"tools.csx\"")).Error!.Value.ShouldStartWith($"{path}(2,9): error CS0103");
    }

    [Fact]
    public async Task A_loop_in_a_loaded_file_can_be_cancelled()
    {
        _folder.Write("tools.csx", "void Loop()\n{\n#if !NEVER\n    while (true);\n#endif\n}");
        await Open();
        await Session.Value("#load \"tools.csx\"");
        (await Session.Cancel("Loop();")).Error!.Value.ShouldStartWith("The cell was cancelled. ");
    }

    [Fact]
    public async Task A_missing_file_is_a_clear_error()
    {
        await Open();
        (await Session.Run("#load \"missing.csx\"")).Error!.Value.ShouldContain("missing.csx");
    }

    protected override void Close() => _folder.Dispose();

    private Task Open() => Restart(new SessionOptions { WorkingDirectory = _folder.Path });
}
