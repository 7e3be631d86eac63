namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class InputTests : SessionTests
{
    [Fact]
    public async Task The_host_answers_what_a_cell_asks()
    {
        var asked = new List<InputRequest>();
        await Restart(new SessionOptions
        {
            Input = (request, _) =>
            {
                asked.Add(request);
                return Task.FromResult<string?>($"line {asked.Count}");
            },
        });
        (await Session.Value("Console.ReadLine() + input(\"name? \") + password(\"secret? \")")).ShouldBe("line 1line 2line 3");
        asked.ShouldBe([new InputRequest("", false), new InputRequest("name? ", false), new InputRequest("secret? ", true)]);
    }

    [Fact]
    public async Task Where_nobody_can_answer_asking_is_a_clear_error() =>
        (await Session.Run("Console.ReadLine()")).Error!.Value.ShouldContain("there is nobody to ask");

    [Fact]
    public async Task A_cell_that_waits_for_an_answer_can_be_cancelled()
    {
        await Restart(new SessionOptions { Input = (_, _) => new TaskCompletionSource<string?>().Task });
        (await Session.Cancel("input()")).Result.Status.ShouldBe(CellStatus.Cancelled);
    }
}
