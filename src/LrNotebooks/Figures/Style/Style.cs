namespace LrNotebooks.Figures;

/// <summary>
/// The house style. A figure has no background of its own, and a stored picture does not know the page that it will stand on: what is
/// drawn must be seen on white and on the dark grey of editors.
/// </summary>
internal static class Style
{
    public const string Font = "system-ui, Segoe UI, sans-serif";
    public const double TitleSize = 16;
    public const double SubtitleSize = 13;
    public const double AxisTitleSize = 13;
    public const double LabelSize = 12;
    public const double TickSize = 11.5;

    /// <summary>No background: the page's own.</summary>
    public const string Background = "rgba(0,0,0,0)";

    /// <summary>Text, axes and marks: as far from either page as a colour can be.</summary>
    public const string Ink = Palette.Gray;

    /// <summary>The ink on a light area, darkened for it.</summary>
    public static string InkOnLight { get; } = Contrast.OnLight(Rgb.Parse(Ink)).ToString();

    /// <summary>Grid lines: the ink, thinned.</summary>
    public const string GridOpacity = "0.25";
    public const string Grid = $"rgba(126,126,126,{GridOpacity})";

    /// <summary>The rim that keeps texts and markers apart from the light areas on which they lie.</summary>
    public const string Rim = "#ffffff";
}
