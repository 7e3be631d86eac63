using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting;

/// <summary>What the magics of .NET Interactive do where there is one kernel.</summary>
internal static partial class GuestMagics
{
    /// <summary>Why something cannot be had.</summary>
    public const string OneKernel = "there is one kernel here, C#";

    private const string FromFile = "from-file", FromValue = "from-value", FromUrl = "from-url";

    /// <summary>Magics that hand a cell to another kernel of .NET Interactive.</summary>
    public static readonly IReadOnlySet<string> Languages =
        new HashSet<string>(["connect", "f#", "fsharp", "http", "kql", "powershell", "pwsh", "r", "python", "sql"], StringComparer.OrdinalIgnoreCase);

    // Where this kernel's own variables are, and the texts of #!value, which are variables too.
    private static readonly string[] Here = ["csharp", "c#", ".net-csharp", "value"];

    /// <summary>What runs the cells.</summary>
    public static MimeBundle About() => MimeBundle.Of(
        MimeTypes.Plain,
        $"LrNotebooks {typeof(Session).Assembly.GetName().Version?.ToString(3)}: a C# kernel on {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}");

    /// <summary>A script for the page.</summary>
    public static MimeBundle Script(string text) => MimeBundle.Of(MimeTypes.Html, $"<script type=\"text/javascript\">\n{text}\n</script>");

    /// <summary>A Mermaid diagram, as JupyterLab draws it, and as Markdown for front ends that draw it there.</summary>
    public static MimeBundle Diagram(string text) => new()
    {
        { "text/vnd.mermaid", text },
        { MimeTypes.Markdown, $"```mermaid\n{text}\n```" },
        { MimeTypes.Plain, text },
    };

    /// <summary>The magic with what stands behind it.</summary>
    public static Magic WithOptions(Magic magic, string options) => magic.Takes == MagicText.None ? magic : magic with
    {
        // A value that is in a file has no text below it.
        Takes = Options.Parse(options).Values.Keys.Any(option => option.StartsWith("from-", StringComparison.Ordinal)) ? MagicText.None : magic.Takes,
        Run = (cell, text) => magic.Run(cell, text == options ? options : options + "\n" + text),
    };

    /// <summary><c>#!set --name x --value "text"</c>, or the value of a variable, or what the user types.</summary>
    public static CellResult Set(CellRunner cell, string text)
    {
        var options = Options.Parse(text);
        return Declare(cell, options.Name("set"), options.Need("set", "value"));
    }

    /// <summary><c>#!share --from csharp x</c>, where there is nothing to do, and a new name.</summary>
    public static CellResult Share(CellRunner cell, string text)
    {
        var options = Options.Parse(text);
        var from = options.Values.GetValueOrDefault("from", Here[0]);
        if (!Here.Contains(from, StringComparer.OrdinalIgnoreCase))
            throw new CellProblemException("Magic", $"#!share: {OneKernel}: nothing can come from {from}.");
        var name = options.Name("share");
        return options.Values.TryGetValue("as", out var other) && other != name ? cell.Execute($"var {other} = {name};") : cell.Succeeded();
    }

    /// <summary><c>#!value --name x</c>: the text below, or that of a file, in a variable.</summary>
    public static CellResult Value(CellRunner cell, string text)
    {
        var lines = text.Split('\n', 2);
        var options = Options.Parse(lines[0]);
        var name = options.Name("value");
        if (options.Values.TryGetValue(FromUrl, out var url))
            throw new CellProblemException("Magic", $"#!value: --{FromUrl} is not supported; write: var {name} = await new HttpClient().GetStringAsync(\"{url}\");");
        if (options.Values.TryGetValue(FromValue, out var value))
            return Declare(cell, name, value);
        var content = options.Values.TryGetValue(FromFile, out var file) ? Read(cell.PathOf(file)) : lines.ElementAtOrDefault(1)?.Trim() ?? "";
        var end = cell.Execute($"var {name} = {Literal(content)};");
        return end.Status == CellStatus.Succeeded && options.Values.TryGetValue("mime-type", out var mimeType)
            ? cell.Show(MimeBundle.Of(mimeType, content)) : end;
    }

    private static CellResult Declare(CellRunner cell, string name, string value)
    {
        if (Reference().Match(value) is not { Success: true } reference)
            return cell.Execute($"var {name} = {Literal(value)};");
        var (kernel, what) = (reference.Groups["kernel"].Value, reference.Groups["what"].Value.Trim('"'));
        return cell.Execute($"var {name} = " + kernel switch
        {
            "input" => $"input({Literal(Prompt().Match(what) is { Success: true } prompt ? prompt.Groups["text"].Value : what)});",
            "password" => $"password({Literal(Prompt().Match(what) is { Success: true } prompt ? prompt.Groups["text"].Value : what)});",
            _ when Here.Contains(kernel, StringComparer.OrdinalIgnoreCase) => $"{what};",
            _ => throw new CellProblemException("Magic", $"#!set: {OneKernel}: nothing can come from @{kernel}."),
        });
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellProblemException("Magic", $"#!value: {e.Message}");
        }
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    [GeneratedRegex("""^@(?<kernel>[\w#.-]+):(?<what>.*)$""", RegexOptions.Singleline)]
    private static partial Regex Reference();

    [GeneratedRegex("""^\{.*"prompt"\s*:\s*"(?<text>[^"]*)".*\}$""")]
    private static partial Regex Prompt();

    /// <summary>What stands behind a magic.</summary>
    /// <param name="Values">By the option's name, without hyphens; <c>name</c> is also the word that belongs to no option.</param>
    private sealed partial record Options(IReadOnlyDictionary<string, string> Values)
    {
        public static Options Parse(string text)
        {
            var values = new Dictionary<string, string>();
            string? option = null;
            foreach (var word in Word().Matches(text).Select(match => match.Value))
            {
                if (word.StartsWith("--", StringComparison.Ordinal))
                    option = word[2..];
                else
                    (values[option ?? "name"], option) = (word.Trim('"'), null);
            }
            return new Options(values);
        }

        public string Name(string magic) => SyntaxFacts.IsValidIdentifier(Need(magic, "name")) ? Values["name"]
            : throw new CellProblemException("MagicArgument", $"#!{magic}: \"{Values["name"]}\" is no name of a variable.");

        public string Need(string magic, string option) => Values.GetValueOrDefault(option)
            ?? throw new CellProblemException("MagicArgument", $"#!{magic} needs --{option}.");

        [GeneratedRegex("""@[\w#.-]+:(\{.*\}|"[^"]*"|\S+)|"[^"]*"|\{.*\}|\S+""")]
        private static partial Regex Word();
    }
}
