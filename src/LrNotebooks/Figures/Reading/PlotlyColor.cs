using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LrNotebooks.Figures;

/// <summary>Reads colours as plotly.js writes them.</summary>
internal static partial class PlotlyColor
{
    // Our scales have evenly spaced stops; one that has not is taken at so many steps.
    private const int EvenStops = 20;

    /// <summary>As <c>#rrggbb</c>; <see langword="null"/> for names and lists, where our palette chooses.</summary>
    public static string? Read(JsonElement json, params ReadOnlySpan<string> path)
    {
        string text = json.Text(path) ?? "";
        if (Hex().IsMatch(text))
            return text.ToLowerInvariant();
        Match rgb = Channels().Match(text);
        return rgb.Success ? new Rgb(Channel(rgb, 1), Channel(rgb, 2), Channel(rgb, 3)).ToString() : null;
    }

    /// <summary>The colours of a scale; <see langword="null"/> for the name of one that is not known here.</summary>
    public static ColorScale? Scale(JsonElement trace)
    {
        ColorScale? scale = trace.Text("colorscale") switch
        {
            "Viridis" => Viridis,
            "Cividis" => ColorScale.Cividis,
            "Greys" => new(["#000000", "#ffffff"]),
            "Bluered" => new(["#0000ff", "#ff0000"]),
            _ => WrittenOut(trace.List("colorscale")),
        };
        return scale is not null && trace.Switch("reversescale") == true ? new([.. scale.Stops.Reverse()], scale.Diverging) : scale;
    }

    private static ColorScale Viridis { get; } = new(
        ["#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70", "#7ad151", "#bddf26", "#fde725"]);

    private static ColorScale? WrittenOut(JsonElement[] stops)
    {
        double[] places = [.. stops.Select(stop => stop.Numbers() is [var place, ..] ? place : double.NaN)];
        string?[] colors = [.. stops.Select(stop => stop.List() is [_, var color] ? Read(color) : null)];
        if (colors.Length < 2 || colors.Contains(null) || places.Any(double.IsNaN))
            return null;
        return places.Select((place, i) => Math.Abs(place - ((double)i / (places.Length - 1)))).Max() < 0.01
            ? new([.. colors.OfType<string>()])
            : new([.. Enumerable.Range(0, EvenStops + 1).Select(i => At((double)i / EvenStops))]);

        string At(double t)
        {
            int next = Math.Clamp(Array.FindIndex(places, place => place >= t), 1, places.Length - 1);
            double share = places[next] > places[next - 1] ? (t - places[next - 1]) / (places[next] - places[next - 1]) : 1;
            return Rgb.Mix(Rgb.Parse(colors[next - 1]!), Rgb.Parse(colors[next]!), Math.Clamp(share, 0, 1)).ToString();
        }
    }

    private static byte Channel(Match rgb, int group) =>
        (byte)Math.Clamp(double.Parse(rgb.Groups[group].Value, CultureInfo.InvariantCulture), 0, 255);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)")]
    private static partial Regex Channels();
}
