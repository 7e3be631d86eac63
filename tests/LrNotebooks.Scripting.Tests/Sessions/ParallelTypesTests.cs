namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ParallelTypesTests
{
    [Fact]
    public async Task Sessions_that_start_at_once_keep_their_types_apart()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Work(number))));
    }

    // The compiler has several sessions' ideas of IDisposable in memory at once; one session must keep to one of them.
    private static async Task Work(int number)
    {
        await using var session = new Session(new SessionOptions { HostAssemblies = [typeof(Door).Assembly] });
        await session.Value("using LrNotebooks.Scripting.Tests.Sessions;\nvar door = new Door(); IDisposable Open() => new Door();");
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            await session.Value($"using (var d = Open()) using (door) {{ IEnumerable<IDisposable> all = new List<Door> {{ door }}; }} {number}");
        }
    }
}
