using System.Globalization;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter.EchoKernel;

/// <summary>The echo language: a word, and text that it is about.</summary>
internal sealed class EchoCommands(IOutputSink output, IFrontEnd frontEnd, CancellationToken interrupt)
{
    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["print", "eprint", "flood", "late", "lateinput", "display", "json", "html", "show", "update", "clear", "page", "input", "password",
            "sleep", "spin", "stubborn", "starve", "throw", "fail", "crash"];

    /// <summary>What the cell failed with.</summary>
    public ErrorOutput? Error { get; private set; }

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
            case "print": Print(rest + "\n"); break;
            case "eprint": output.Write(new StreamOutput(StreamOutput.StandardError, rest + "\n")); break;
            case "flood": Mischief.Flood(output, Number(rest), interrupt); break;
            case "late": Mischief.Late(output, Number(rest)); break;
            case "lateinput": Mischief.LateInput(output, frontEnd, Number(rest)); break;
            case "display": output.Write(new DisplayOutput(MimeBundle.Of(MimeTypes.Plain, rest))); break;
            case "json": output.Write(new DisplayOutput(MimeBundle.Of("application/json", rest))); break;
            case "html": output.Write(new DisplayOutput(new() { { MimeTypes.Html, rest }, { "image/svg+xml", rest } })); break;
            case "show": output.Write(new DisplayOutput(MimeBundle.Of(MimeTypes.Plain, "first"), null, rest)); break;
            case "update": output.Write(new DisplayOutput(MimeBundle.Of(MimeTypes.Plain, "second"), null, rest, IsUpdate: true)); break;
            case "clear": output.Write(new ClearOutput(rest == "wait")); break;
            case "page": frontEnd.ShowPage(MimeBundle.Of(MimeTypes.Plain, rest)); break;
            case "input": Print(frontEnd.ReadLine(rest) + "\n"); break;
            case "password": Print(frontEnd.ReadLine(rest, isPassword: true) + "\n"); break;
            case "sleep": interrupt.WaitHandle.WaitOne(Number(rest)); interrupt.ThrowIfCancellationRequested(); break;
            case "spin": while (true) interrupt.ThrowIfCancellationRequested();
            case "stubborn": Thread.Sleep(Number(rest)); break;
            case "starve": Mischief.Starve(Number(rest)); break;
            case "throw": throw new InvalidOperationException(rest);
            case "fail": Error = new ErrorOutput("EchoError", rest, ["Traceback:", rest]); break;
            case "crash": new Thread(() => throw new InvalidOperationException(rest)).Start(); Thread.Sleep(100); break;
        }
    }

    private void Print(string text) => output.Write(new StreamOutput(StreamOutput.StandardOut, text));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
