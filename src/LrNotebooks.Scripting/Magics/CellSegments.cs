namespace LrNotebooks.Scripting;

/// <summary>Cuts a cell at its magics.</summary>
internal static class CellSegments
{
    /// <summary>The parts of a cell in order; none when it is blank.</summary>
    /// <exception cref="CellProblemException">A magic does not exist, or has an argument too many or too few.</exception>
    public static IReadOnlyList<CellSegment> Parse(string cell)
    {
        var segments = new List<CellSegment>();
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var (kind, start) = (SegmentKind.CSharp, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            // In Markdown and HTML a line such as "#!/bin/sh" is text.
            if (Magic.Parse(lines[i]) is not { } magic || (kind is SegmentKind.Markdown or SegmentKind.Html && magic.Kind is null))
                continue;
            Add(segments, kind, lines, start, i);
            kind = Check(magic, i + 1);
            start = i + 1;
            if (kind is not (SegmentKind.Time or SegmentKind.Whos or SegmentKind.Import))
                continue;
            segments.Add(new CellSegment(kind, magic.Argument, i + 1));
            kind = SegmentKind.CSharp;
        }
        Add(segments, kind, lines, start, lines.Length);
        return segments;
    }

    private static void Add(List<CellSegment> segments, SegmentKind kind, string[] lines, int start, int end)
    {
        var text = string.Join('\n', lines[start..end]);
        if (!string.IsNullOrWhiteSpace(text))
            segments.Add(new CellSegment(kind, kind == SegmentKind.CSharp ? new string('\n', start) + text : text.Trim('\n'), start + 1));
    }

    private static SegmentKind Check(Magic magic, int line)
    {
        if (magic.Kind is not { } kind)
            throw new CellProblemException("UnknownMagic", $"line {line}: there is no magic #!{magic.Name}; there are {Magic.Known}.");
        if (kind == SegmentKind.Import == (magic.Argument.Length > 0))
            return kind;
        throw new CellProblemException("MagicArgument", kind == SegmentKind.Import
            ? $"line {line}: #!import needs a file: a notebook (.ipynb, .dib) or C# (.cs, .csx)."
            : $"line {line}: #!{magic.Name} stands alone on its line; found \"{magic.Argument}\" behind it.");
    }
}
