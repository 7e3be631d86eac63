using LrNotebooks.Jupyter.Tests.Support;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class OutputTests : IDisposable
{
    private readonly RunningKernel _kernel = new(new KernelOptions
    {
        Output = new OutputLimits { MaxPrintedChars = 100_000, MaxChars = 300_000, MaxDisplays = 3 },
    });

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void Displays_come_in_order_with_what_is_printed()
    {
        Client.Run("print a\ndisplay b\nprint c\nshow d\nresult").ShouldBe(
            ["busy", "input 1", "stdout a\n", "display_data b", "stdout c\n", "display_data first in d", "result 1 result", "idle"]);
    }

    [Fact]
    public void Of_a_burst_of_updates_the_latest_is_sent()
    {
        var updates = string.Concat(Enumerable.Repeat("update d\n", 1000));
        var sent = Client.Run("show d\n" + updates).Where(brief => brief == "update_display_data second in d");
        sent.Count().ShouldBeInRange(1, 100);
    }

    [Fact]
    public void Json_travels_as_json() =>
        Client.Run("""json {"a": [1, 2.5]}""").ShouldContain("""display_data {"application/json":{"a":[1,2.5]}}""");

    [Fact]
    public void Beside_html_no_svg_travels() =>
        Client.Run("html <b>").ShouldContain(brief => brief.StartsWith("display_data", StringComparison.Ordinal) && !brief.Contains("svg"));

    [Fact]
    public void Output_can_be_cleared() => Client.Run("print a\nclear wait\nclear").ShouldBe(
        ["busy", "input 1", "stdout a\n", """clear_output {"wait":true}""", """clear_output {"wait":false}""", "idle"]);

    [Fact]
    public void A_burst_of_printing_comes_in_few_messages()
    {
        var streams = Client.Run("flood 5000").Where(brief => brief.StartsWith("stdout", StringComparison.Ordinal)).ToList();
        streams.Count.ShouldBeLessThan(100);
        string.Concat(streams.Select(brief => brief["stdout ".Length..]))
            .ShouldBe(string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i}\n")));
    }

    [Fact]
    public void What_is_printed_slowly_is_seen_while_the_cell_runs()
    {
        Client.SendCell("print a\nspin");
        while (Client.Receive(Client.Iopub).Brief != "stdout a\n")
        {
        }
        Client.Ask(Client.Control, "interrupt_request");
    }

    [Fact]
    public void A_flood_ends_with_a_notice()
    {
        var sent = Client.Run("flood 1000000", out var reply);
        sent.Where(brief => brief.StartsWith("stdout", StringComparison.Ordinal)).Sum(brief => brief.Length - "stdout ".Length)
            .ShouldBe(100_000);
        sent.Count(brief => brief.StartsWith("stderr", StringComparison.Ordinal)).ShouldBe(1);
        sent[^2].ShouldContain("This cell printed more than 100,000 characters; the rest is not shown.");
        reply["status"].ShouldBe("ok");
        Client.Run("print fresh").ShouldContain("stdout fresh\n");
    }

    [Fact]
    public void Displays_are_bounded_and_clearing_starts_afresh()
    {
        Client.Run("display 1\ndisplay 2\ndisplay 3\ndisplay 4\ndisplay 5\nclear\ndisplay 6").ShouldBe(
            ["busy", "input 1", "display_data 1", "display_data 2", "display_data 3",
                "stderr \n[This cell displayed more than 3 things; the rest is not shown. Write it to a file to see it all.]\n",
                """clear_output {"wait":false}""", "display_data 6", "idle"]);
    }

    [Fact]
    public void One_budget_is_for_results_and_displays_in_all_their_forms()
    {
        var text = new string('x', 150_000);
        var sent = Client.Run($"{text}\nhtml {text[..50_000]}\nhtml {text[..120_000]}\nprint still here");
        sent.Select(brief => brief.Length > 1000 ? $"{brief[..12]}… {brief.Length / 1000}" : brief).ShouldBe(
            ["busy", "input 1", "result 1 xxx… 100", "stderr \n[This cell shows a value of 150,000 characters; the rest is not shown. Write it to a file to see it all.]\n",
                "display_data… 50", "stdout still here\n", "idle"]);
    }

    [Fact]
    public void A_display_is_dropped_whole()
    {
        var sent = Client.Run($"html {new string('x', 160_000)}\nresult");
        sent[2..^1].ShouldBe(
            ["""display_data {"text/html":""" + '"' + new string('x', 160_000) + "\"}",
                "stderr \n[This cell shows more than 300,000 characters; the rest is not shown. Write it to a file to see it all.]\n", "result 1 result"]);
    }

    [Fact]
    public void An_error_is_cut_too() =>
        Client.Run($"fail {new string('x', 150_000)}")[2].ShouldBe($"error EchoError {new string('x', 50_000)} [… 150,000 characters]");

    public void Dispose() => _kernel.Dispose();
}
