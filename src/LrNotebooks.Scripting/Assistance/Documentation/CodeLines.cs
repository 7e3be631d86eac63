namespace LrNotebooks.Scripting.Assistance;

/// <summary>Code in a documentation comment.</summary>
internal static class CodeLines
{
    /// <summary>The lines without the indentation that all have, and without blank ones around.</summary>
    public static string Of(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var indent = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")).Trim('\n');
    }
}
