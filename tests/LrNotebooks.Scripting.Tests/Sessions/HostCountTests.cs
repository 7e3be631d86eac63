namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>A host that counts cells by itself, names them, and answers each one's questions.</summary>
public sealed class HostCountTests : SessionTests
{
    [Fact]
    public async Task A_cell_has_the_number_that_its_host_gives_it()
    {
        var (result, outputs) = await Run("throw new Exception();", new CellOptions { Number = 7 });
        result.ExecutionCount.ShouldBe(7);
        string.Join('\n', result.Error!.Traceback).ShouldContain("cell 7 line 1: throw new Exception();");
        (result, outputs) = await Run("1", new CellOptions { Number = 9 });
        outputs.OfType<ResultOutput>().Single().ExecutionCount.ShouldBe(9);
        Session.ExecutionCount.ShouldBe(9);
        (await Session.Run("1")).Result.ExecutionCount.ShouldBe(10);
    }

    [Fact]
    public async Task A_cell_has_the_name_that_its_host_gives_it() =>
        string.Join('\n', (await Run("throw new Exception();", new CellOptions { Name = "set-up" })).Result.Error!.Traceback)
            .ShouldContain("set-up line 1: throw new Exception();");

    [Fact]
    public async Task Each_cell_asks_its_own_user()
    {
        CellOptions Answering(string answer) => new() { Input = (_, _) => Task.FromResult<string?>(answer) };
        await Run("string? Ask() => input();", Answering("first"));
        var (_, outputs) = await Run("Ask()", Answering("second"));
        outputs.OfType<ResultOutput>().Single().Data.GetText(MimeTypes.Plain).ShouldBe("second");
    }

    private async Task<(CellResult Result, IReadOnlyList<CellOutput> Outputs)> Run(string code, CellOptions options)
    {
        var sink = new OutputList();
        return (await Session.RunAsync(code, sink, options, TestContext.Current.CancellationToken), sink.Outputs);
    }
}
