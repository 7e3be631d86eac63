using System.Diagnostics;
using LrNotebooks.Scripting.Formatting;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>Runs the parts of a cell, or of an imported file, one after the other.</summary>
/// <param name="code">Runs C#.</param>
/// <param name="sources">Remembers the text.</param>
/// <param name="workingDirectory">The notebook's folder.</param>
/// <param name="scope">The execution of the cell.</param>
/// <param name="document">What errors call the text.</param>
/// <param name="imports">How many files import one another up to this text.</param>
internal sealed class CellRunner(
    CodeRunner code, SourceTexts sources, string workingDirectory, CellScope scope, string document, int imports = 0)
{
    // Files that import one another end here rather than never.
    private const int MostImports = 16;

    /// <summary>Runs a cell until its end or the first part that does not succeed.</summary>
    /// <exception cref="CellProblemException">The cell asks for something the session cannot do.</exception>
    /// <exception cref="CompilationFailedException">A part has errors.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while a part compiled.</exception>
    public CellResult Run(string cell)
    {
        sources.Add(document, SourceText.From(cell));
        var parts = Magic.Cut(cell);
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var (magic, text) in parts)
            {
                scope.Cancellation.ThrowIfCancellationRequested();
                if (magic.Run(this, text) is { Status: not CellStatus.Succeeded } end)
                    return end;
            }
            return Succeeded();
        }
        finally
        {
            if (parts.Any(part => part.Magic == Magic.Time))
                scope.Emit(new StreamOutput(StreamOutput.StandardOut, WallTime(clock.Elapsed)));
        }
    }

    /// <summary>A part with nothing more to do.</summary>
    public CellResult Succeeded() => scope.Succeeded();

    /// <summary>Runs C#.</summary>
    public CellResult Execute(string text) => code.Run(text, document, scope);

    /// <summary>Shows text.</summary>
    public CellResult Show(MimeBundle content)
    {
        scope.Emit(new DisplayOutput(content));
        return Succeeded();
    }

    /// <summary>Shows the session's variables.</summary>
    public CellResult ListVariables() => code.Run(() => Show(Tables.OfVariables(code.Variables)), scope);

    /// <summary>Shows the names of the session's variables.</summary>
    public CellResult NameVariables() => Show(MimeBundle.Of(
        MimeTypes.Plain, string.Join('\t', code.Variables.Select(variable => variable.Name).Order(StringComparer.Ordinal))));

    /// <summary>The absolute path of a file that the text names.</summary>
    public string PathOf(string path) => RelativePath.Resolve(path, document, workingDirectory);

    /// <summary>Runs the code of a file.</summary>
    /// <param name="path">Relative to the text that says it.</param>
    public CellResult Import(string path)
    {
        path = PathOf(path);
        if (imports == MostImports)
            throw new CellProblemException("Import", $"{path}: more than {MostImports} files import one another.");
        foreach (var (name, text) in Read(path))
        {
            if (new CellRunner(code, sources, workingDirectory, scope, name, imports + 1).Run(text) is { Status: not CellStatus.Succeeded } end)
                return end;
        }
        return Succeeded();
    }

    /// <summary>The code cells of a notebook, or the file as one cell; for each a name, whose folder is that of the file.</summary>
    private static IReadOnlyList<(string Document, string Code)> Read(string path)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".ipynb" => [.. Notebook.Read(path).Cells.Where(cell => cell.Kind == CellKind.Code)
                    .Select((cell, index) => ($"{path} cell {index + 1}", cell.Source))],
                ".dib" => [(path, WithoutMeta(File.ReadAllText(path)))],
                ".cs" or ".csx" => [(path, File.ReadAllText(path))],
                var other => throw new CellProblemException(
                    "Import", $"{path}: #!import takes a notebook (.ipynb, .dib) or C# (.cs, .csx), not \"{other}\"."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            throw new CellProblemException("Import", e.Message);
        }
    }

    /// <summary>A .dib starts with a section about the file itself. Blank lines replace it, so that line numbers stay.</summary>
    private static string WithoutMeta(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == "#!meta");
        if (start < 0)
            return text;
        var end = Array.FindIndex(lines, start + 1, line => MagicLine.Parse(line) is not null);
        Array.Fill(lines, "", start, (end < 0 ? lines.Length : end) - start);
        return string.Join('\n', lines);
    }

    private static string WallTime(TimeSpan time) => time.TotalSeconds < 1
        ? FormattableString.Invariant($"Wall time: {time.TotalMilliseconds:0.0} ms\n")
        : FormattableString.Invariant($"Wall time: {time.TotalSeconds:0.00} s\n");
}
