namespace LrNotebooks.Figures;

/// <summary>Title and subtitle at the figure's upper left.</summary>
internal static class TitleBlock
{
    public const double Inset = 16;
    private const double Top = 14;
    private const double TitleLine = 21;
    private const double SubtitleLine = 18;

    public static double Width(Layout layout) => layout.Width - (2 * Inset);

    /// <summary>The height that title and subtitle take, the space above included.</summary>
    public static double Height(Layout layout) =>
        Top + (Lines(layout).Count * TitleLine) + (SubtitleLines(layout).Count * SubtitleLine);

    public static void Draw(SvgCanvas svg, Layout layout)
    {
        double y = Top + 13;
        foreach (string line in Lines(layout))
        {
            svg.Text(line, Inset, y, new(Style.TitleSize, Style.Ink) { Bold = true });
            y += TitleLine;
        }

        foreach (string line in SubtitleLines(layout))
        {
            svg.Text(line, Inset, y - 2, new(Style.SubtitleSize, Style.Ink));
            y += SubtitleLine;
        }
    }

    private static IReadOnlyList<string> Lines(Layout layout) =>
        layout.Title.Length == 0 ? [] : TextWrap.Lines(layout.Title, Style.TitleSize, Width(layout), bold: true);

    private static IReadOnlyList<string> SubtitleLines(Layout layout) =>
        layout.Subtitle.Length == 0 ? [] : TextWrap.Lines(layout.Subtitle, Style.SubtitleSize, Width(layout));
}
