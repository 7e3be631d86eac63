namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ErrorTests : SessionTests
{
    [Fact]
    public async Task A_compile_error_has_the_cells_own_position_the_line_and_a_mark()
    {
        await Session.Value("var x = 1;");
        var ran = await Session.Run("var y = x;\n\tvar z = y + nothing;\n");
        ran.Result.Status.ShouldBe(CellStatus.Failed);
        ran.Error!.Name.ShouldBe(ErrorOutput.CompilationError);
        ran.Error.Value.ShouldBe("(2,14): error CS0103: The name 'nothing' does not exist in the current context");
        ran.Error.Traceback.ShouldBe([ran.Error.Value, "    \tvar z = y + nothing;", "    \t            ^^^^^^^"]);
        ran.Outputs.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_errors_are_listed_in_order()
    {
        var ran = await Session.Run("a();\nb();");
        ran.Error!.Traceback.Where(line => line.StartsWith('(')).Select(line => line[..5]).ShouldBe(["(1,1)", "(2,1)"]);
    }

    [Fact]
    public async Task A_runtime_error_has_type_message_and_the_users_frames()
    {
        await Session.Value("int Half(int n)\n{\n    if (n < 0)\n        throw new ArgumentException(\"negative\");\n    return n / 2;\n}");
        var ran = await Session.Run("var a = 1;\nvar b = Half(-a);");
        ran.Result.Status.ShouldBe(CellStatus.Failed);
        ran.Error!.Name.ShouldBe("System.ArgumentException");
        ran.Error.Value.ShouldBe("negative");
        ran.Error.Traceback.ShouldBe([
            "System.ArgumentException: negative",
            "   at Half(int n) in cell 1 line 4: throw new ArgumentException(\"negative\");",
            "   at cell 2 line 2: var b = Half(-a);",
        ]);
    }

    [Fact]
    public async Task Of_a_library_only_the_frame_that_threw_is_shown()
    {
        var ran = await Session.Run("\n\nint.Parse(\"x\")");
        ran.Error!.Traceback.Count.ShouldBe(3);
        ran.Error.Traceback[1].ShouldStartWith("   at System.");
        ran.Error.Traceback[2].ShouldBe("   at cell 1 line 3: int.Parse(\"x\")");
    }

    [Fact]
    public async Task What_caused_an_exception_is_shown_with_its_own_frames()
    {
        var ran = await Session.Run("try { throw new FormatException(\"inner\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        ran.Error!.Traceback.ShouldBe([
            "System.InvalidOperationException: outer",
            "   at cell 1 line 2: catch (Exception e) { throw new InvalidOperationException(\"outer\", e); }",
            " caused by System.FormatException: inner",
            "   at cell 1 line 1: try { throw new FormatException(\"inner\"); }",
        ]);
    }

    [Fact]
    public async Task Every_exception_of_a_task_is_shown()
    {
        var ran = await Session.Run("Task.WhenAll(Task.FromException(new Exception(\"one\")), Task.FromException(new Exception(\"two\"))).Wait();");
        ran.Traceback.ShouldContain("caused by System.Exception: one");
        ran.Traceback.ShouldContain("caused by System.Exception: two");
    }

    [Theory]
    [InlineData("Action act = () => throw new Exception();\nact();", "   at lambda in cell 1 line 1: Action act = () => throw new Exception();")]
    [InlineData("class P\n{\n  public P() => throw new Exception();\n}\nnew P()", "   at P.new() in cell 1 line 3: public P() => throw new Exception();")]
    [InlineData("async Task F()\n{\n  await Task.Delay(1);\n  throw new Exception();\n}\nawait F();", "   at F in cell 1 line 4: throw new Exception();")]
    [InlineData("IEnumerable<int> G()\n{\n  yield return 1;\n  throw new Exception();\n}\nG().Count()", "   at G in cell 1 line 4: throw new Exception();")]
    public async Task Frames_are_named_as_in_the_source(string code, string frame) =>
        (await Session.Run(code)).Error!.Traceback.ShouldContain(frame);

    [Fact]
    public async Task A_cell_that_would_end_the_process_is_refused()
    {
        var ran = await Session.Run("Console.WriteLine(1);\nEnvironment.Exit(0);");
        ran.Error!.Value.ShouldStartWith("(2,13): error LRN0001: Environment.Exit would end the process");
        ran.StandardOut.ShouldBe("");
    }

    [Fact]
    public async Task A_method_of_that_name_of_the_users_own_is_not() =>
        (await Session.Value("class Door { public int Exit() => 1; }\nnew Door().Exit()")).ShouldBe("1");

    [Theory]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"boom\")).Start();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"boom\"));")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new Exception(\"boom\"), null, 1, -1);")]
    [InlineData("async void F() { await Task.Delay(1); throw new Exception(\"boom\"); } F();")]
    public async Task An_exception_on_another_thread_is_printed_and_the_session_goes_on(string code)
    {
        var sink = new StartedSignal();
        var result = await Session.RunAsync(code, sink);
        await sink.Started;
        result.Status.ShouldBe(CellStatus.Succeeded);
        var printed = sink.Outputs.ShouldHaveSingleItem().ShouldBeOfType<StreamOutput>();
        printed.Name.ShouldBe(StreamOutput.StandardError);
        printed.Text.ShouldContain("System.Exception: boom\n   at ");
        printed.Text.ShouldContain("cell 1 line 1");
        (await Session.Value("1 + 1")).ShouldBe("2");
    }
}
