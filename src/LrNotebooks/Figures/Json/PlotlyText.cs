namespace LrNotebooks.Figures;

/// <summary>Text as plotly.js reads it.</summary>
internal static class PlotlyText
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text broken into lines that fit, since plotly.js breaks none by itself.</summary>
    public static string Wrap(string text, double size, double width) =>
        string.Join("<br>", TextWrap.Lines(text, size, width).Select(Escape));
}
