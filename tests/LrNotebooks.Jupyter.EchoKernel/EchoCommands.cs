using System.Globalization;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Interpreters;

namespace LrNotebooks.Jupyter.EchoKernel;

/// <summary>The echo language: a word, and text that it is about.</summary>
internal sealed class EchoCommands(ICellOutput output, ICellInput input, CancellationToken interrupt)
{
    private readonly List<JsonObject> _payload = [];

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["print", "eprint", "flood", "late", "display", "json", "show", "update", "clear", "page", "input", "password",
            "sleep", "spin", "stubborn", "starve", "throw", "fail", "crash"];

    /// <summary>What the cell failed with.</summary>
    public CellError? Error { get; private set; }

    /// <summary>What the front end should do.</summary>
    public IReadOnlyList<JsonObject> Payload => _payload;

    /// <summary>Runs a line, if it is a command.</summary>
    public bool TryRun(string line)
    {
        var (word, rest) = line.IndexOf(' ') is > 0 and var at ? (line[..at], line[(at + 1)..]) : (line, "");
        if (!Names.Contains(word))
            return false;
        Run(word, rest);
        return true;
    }

    private void Run(string word, string rest)
    {
        switch (word)
        {
            case "print": output.Write(StreamName.Stdout, rest + "\n"); break;
            case "eprint": output.Write(StreamName.Stderr, rest + "\n"); break;
            case "flood": Mischief.Flood(output, Number(rest), interrupt); break;
            case "late": Mischief.Late(output, Number(rest)); break;
            case "display": output.Display(MimeBundle.Text(rest)); break;
            case "json": output.Display(new(new JsonObject { ["application/json"] = JsonNode.Parse(rest) })); break;
            case "show": output.Display(MimeBundle.Text("first"), rest); break;
            case "update": output.UpdateDisplay(MimeBundle.Text("second"), rest); break;
            case "clear": output.Clear(rest == "wait"); break;
            case "page": _payload.Add(CellOutcome.Page(MimeBundle.Text(rest))); break;
            case "input": output.Write(StreamName.Stdout, input.ReadLine(rest) + "\n"); break;
            case "password": output.Write(StreamName.Stdout, input.ReadLine(rest, isPassword: true) + "\n"); break;
            case "sleep": interrupt.WaitHandle.WaitOne(Number(rest)); interrupt.ThrowIfCancellationRequested(); break;
            case "spin": while (true) interrupt.ThrowIfCancellationRequested();
            case "stubborn": Thread.Sleep(Number(rest)); break;
            case "starve": Mischief.Starve(Number(rest)); break;
            case "throw": throw new InvalidOperationException(rest);
            case "fail": Error = new CellError("EchoError", rest, ["Traceback:", rest]); break;
            case "crash": new Thread(() => throw new InvalidOperationException(rest)).Start(); Thread.Sleep(100); break;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
