using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting;

/// <summary>The code of a file that <c>#!import</c> names.</summary>
internal static class ImportedFile
{
    /// <summary>The code cells of a notebook, or the file as one cell.</summary>
    /// <param name="path">Absolute.</param>
    /// <returns>For each a name, whose folder is that of the file, and the cell's text.</returns>
    /// <exception cref="CellProblemException">The file cannot be read, or is of no kind that can be imported.</exception>
    public static IReadOnlyList<(string Document, string Code)> Read(string path)
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
        var end = Array.FindIndex(lines, start + 1, line => Magic.Parse(line) is not null);
        Array.Fill(lines, "", start, (end < 0 ? lines.Length : end) - start);
        return string.Join('\n', lines);
    }
}
