using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public class HistoryTests
{
    [Fact]
    public void A_client_gets_what_it_asks_for()
    {
        using var kernel = new RunningKernel();
        foreach (var code in (string[])["alpha", "beta", "print x", "alpha"])
            kernel.Client.Run(code);
        kernel.Client.Run("unseen", "\"store_history\": false");
        string Ask(string content) =>
            kernel.Client.Ask(kernel.Client.Shell, "history_request", content).Content["history"]!.ToJsonString();

        Ask("""{"hist_access_type": "tail", "n": 2, "raw": true, "output": false}""").ShouldBe("""[[1,3,"print x"],[1,4,"alpha"]]""");
        Ask("""{"hist_access_type": "tail", "n": 2, "output": true}""").ShouldBe("""[[1,3,["print x",null]],[1,4,["alpha","alpha"]]]""");
        Ask("""{"hist_access_type": "range", "session": 0, "start": 2, "stop": 4}""").ShouldBe("""[[1,2,"beta"],[1,3,"print x"]]""");
        Ask("""{"hist_access_type": "range", "session": 1, "start": 4, "stop": null}""").ShouldBe("""[[1,4,"alpha"]]""");
        Ask("""{"hist_access_type": "range", "session": -1, "start": 1}""").ShouldBe("[]");
        Ask("""{"hist_access_type": "search", "pattern": "a*", "unique": true}""").ShouldBe("""[[1,4,"alpha"]]""");
        Ask("""{"hist_access_type": "search", "pattern": "*a", "n": 2}""").ShouldBe("""[[1,2,"beta"],[1,4,"alpha"]]""");
    }

    [Theory]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("b", "abc", false)]
    [InlineData("*", "x\ny", true)]
    [InlineData(@"*\n*", @"print ""\n""", true)]
    [InlineData("A*", "abc", false)]
    [InlineData("*<*", "a < b", true)]
    public void Patterns_are_globs_for_the_whole_cell(string pattern, string code, bool isFound)
    {
        var history = new HistoryStore();
        history.Add(new HistoryEntry(1, code, null));
        history.Search(pattern, 10, unique: false).Any().ShouldBe(isFound);
    }

    [Fact]
    public void The_oldest_cells_are_forgotten_first()
    {
        var history = new HistoryStore(maxEntries: 2);
        for (var i = 1; i <= 3; i++)
            history.Add(new HistoryEntry(i, "x", null));
        history.Tail(10).Select(entry => entry.Number).ShouldBe([2, 3]);
    }

    [Fact]
    public void Large_cells_and_values_are_forgotten_sooner()
    {
        var history = new HistoryStore(maxChars: 100);
        history.Add(new HistoryEntry(1, new string('x', 40), new string('y', 40)));
        history.Add(new HistoryEntry(2, new string('x', 40), null));
        history.Tail(10).Select(entry => entry.Number).ShouldBe([2]);
        history.Add(new HistoryEntry(3, new string('x', 101), null));
        history.Tail(10).ShouldBeEmpty();
    }
}
