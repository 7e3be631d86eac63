namespace LrNotebooks.Scripting.Tests.Sessions;

public sealed class ParallelTypesTests
{
    [Fact]
    public async Task Sessions_that_start_at_once_keep_their_types_apart()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => Work(number))));
    }

    /// <summary>A type of the cells' own stands for one of the framework: by inference, by an interface, by a delegate.</summary>
    [Fact]
    public async Task Sessions_that_start_at_once_know_the_frameworks_types() => await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
    {
        await using var session = new Session(new SessionOptions());
        await session.Value("using System.Collections;\nint Count<T>(IEnumerable<T> all) => all.Count();\n"
            + "class One : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return 1; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }");
        (await session.Value("Count(new One())")).ShouldBe("1");
        await session.Value("delegate int Operation(int a, int b);\nint Add(int a, int b) => a + b;\nOperation operation = Add;");
        (await session.Value("operation(1, 2)")).ShouldBe("3");
    })));

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
