using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>Where a command writes: results to output, everything else to error.</summary>
/// <param name="Output">Standard output, or a test's writer.</param>
/// <param name="Error">Standard error, or a test's writer.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    // Wide enough that a redirected table keeps a claim on one line.
    private const int RedirectedWidth = 200;

    /// <summary>For tables on output.</summary>
    public IAnsiConsole OutputConsole { get; } = Create(Output);

    /// <summary>For progress on error.</summary>
    public IAnsiConsole ErrorConsole { get; } = Create(Error);

    /// <summary>One line on error: <c>lrnb: …</c>.</summary>
    public void Say(string message) => Error.WriteLine($"lrnb: {message.ReplaceLineEndings(" ")}");

    private static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = output.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = output.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!output.IsTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }
        return console;
    }
}

/// <summary>JSON that people read: indented, and with 学习率 as it is rather than as escapes.</summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode node) => node.ToJsonString(Options);
}
