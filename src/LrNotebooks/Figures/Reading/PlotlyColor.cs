using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LrNotebooks.Figures.Reading;

/// <summary>Reads colours as plotly.js writes them.</summary>
internal static partial class PlotlyColor
{
    /// <summary>As <c>#rrggbb</c>; <see langword="null"/> for names and lists, where our palette chooses.</summary>
    public static string? Read(JsonElement json, params ReadOnlySpan<string> path)
    {
        string text = json.Text(path) ?? "";
        if (Hex().IsMatch(text))
            return text.ToLowerInvariant();
        Match rgb = Channels().Match(text);
        return rgb.Success ? new Rgb(Channel(rgb, 1), Channel(rgb, 2), Channel(rgb, 3)).ToString() : null;
    }

    /// <summary>The colours of a scale that is written out; <see langword="null"/> for the name of one.</summary>
    public static ColorScale? Scale(JsonElement trace)
    {
        string?[] stops = [.. trace.List("colorscale").Select(stop => stop.List() is [_, var color] ? Read(color) : null)];
        return stops.Length < 2 || stops.Contains(null) ? null : new([.. stops.OfType<string>()]);
    }

    private static byte Channel(Match rgb, int group) =>
        (byte)Math.Clamp(double.Parse(rgb.Groups[group].Value, CultureInfo.InvariantCulture), 0, 255);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)")]
    private static partial Regex Channels();
}
