using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Colours along a line from 0 to 1, mixed linearly between evenly spaced stops.</summary>
/// <param name="stops">At least two colours as <c>#rrggbb</c>.</param>
/// <param name="diverging">Whether the middle stands for 0 and the ends for opposite signs.</param>
public sealed class ColorScale(IReadOnlyList<string> stops, bool diverging = false)
{
    private readonly Rgb[] _stops = [.. stops.Select(Rgb.Parse)];

    /// <summary>The colours, evenly spaced.</summary>
    public IReadOnlyList<string> Stops { get; } = stops;

    /// <summary>Whether the middle stands for 0 and the ends for opposite signs.</summary>
    public bool Diverging { get; } = diverging;

    /// <summary>Dark blue to yellow, rising evenly in lightness; readable with any colour vision.</summary>
    public static ColorScale Cividis { get; } = new(
        ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"]);

    /// <summary>Grey, darkest at the bottom: heights below lines and markers of any colour.</summary>
    public static ColorScale Terrain { get; } = new(["#bac5cf", "#c8d2da", "#d6dee5", "#e3e9ee", "#eff2f5", "#fafbfc"]);

    /// <summary>Blue for negative, white for 0, vermilion for positive.</summary>
    public static ColorScale BlueVermilion { get; } = new(["#00568a", "#5a9fd0", "#f7f7f7", "#ee9a5c", "#b04a00"], diverging: true);

    /// <summary>White to black.</summary>
    public static ColorScale Gray { get; } = new(["#ffffff", "#000000"]);

    /// <summary>The colour at a place.</summary>
    /// <param name="t">0 to 1; beyond that the ends.</param>
    public Rgb At(double t)
    {
        double place = Math.Clamp(double.IsNaN(t) ? 0 : t, 0, 1) * (_stops.Length - 1);
        int i = Math.Min((int)place, _stops.Length - 2);
        return Rgb.Mix(_stops[i], _stops[i + 1], place - i);
    }

    /// <summary>The colour at a place as <c>#rrggbb</c>.</summary>
    /// <param name="t">0 to 1; beyond that the ends.</param>
    public string Hex(double t) => At(t).ToString();

    internal void WriteJson(Utf8JsonWriter json) => json.Array("colorscale", Enumerable.Range(0, Stops.Count), i =>
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round((double)i / (Stops.Count - 1), 4));
        json.WriteStringValue(Stops[i]);
        json.WriteEndArray();
    });
}

/// <summary>The key to a trace's colours at the panel's right.</summary>
/// <param name="Title">What the colours stand for.</param>
/// <param name="Colors">The colours from the bottom up, each as high as the others.</param>
/// <param name="Ticks">Place, 0 at the bottom to 1 at the top, and label.</param>
internal sealed record ColorBar(string Title, IReadOnlyList<string> Colors, IReadOnlyList<Tick> Ticks)
{
    private const double Gap = 14;
    private const double Thickness = 12;
    private const int Slices = 40;

    /// <summary>The key to a scale between two values.</summary>
    public static ColorBar Smooth(string title, ColorScale scale, (double Min, double Max) limits)
    {
        (double min, double max) = limits;
        IEnumerable<Tick> ticks = Figures.Ticks.Linear(min, max, 6).Select(tick => tick with { Value = (tick.Value - min) / (max - min) });
        IEnumerable<string> slices = Enumerable.Range(0, Slices).Select(i => scale.Hex((i + 0.5) / Slices));
        return new(title, [.. slices], [.. ticks]);
    }

    /// <summary>The key to bands with levels between them.</summary>
    public static ColorBar InBands(string title, IReadOnlyList<string> colors, IReadOnlyList<double> levels)
    {
        int every = (levels.Count / 12) + 1;
        IEnumerable<Tick> ticks = levels.Select((level, i) => new Tick((i + 1.0) / (levels.Count + 1), TickText.Plain(level)));
        return new(title, colors, [.. ticks.Where((_, i) => i % every == 0)]);
    }

    /// <summary>The room right of the panel that it takes.</summary>
    public double Width => Gap + Thickness + 8 + LabelWidth + (Title.Length > 0 ? 20 : 4);

    private double LabelWidth => Tick.Widest(Ticks);

    public void Draw(SvgCanvas svg, Box plot)
    {
        double left = plot.Right + Gap, slice = plot.Height / Colors.Count;
        for (int i = 0; i < Colors.Count; i++)
            svg.Rect(new(left, plot.Bottom - ((i + 1) * slice), Thickness, slice + (i == 0 ? 0 : 0.6)), Colors[i]);
        foreach (Tick tick in Ticks)
        {
            double y = plot.Bottom - (tick.Value * plot.Height);
            svg.Line(left + Thickness, y, left + Thickness + 4, y, Style.Ink);
            svg.Text(tick.Label, left + Thickness + 7, y + 4, new(Style.TickSize, Style.Ink) { Raise = true });
        }

        double x = left + Thickness + 8 + LabelWidth + 14;
        svg.Text(Title, x, plot.Y + (plot.Height / 2), new(Style.LabelSize, Style.Ink) { Anchor = "middle", Turn = -90 });
    }

    /// <summary>Writes a slim bar at the panel's right, of which plotly.js knows the colours.</summary>
    public static void WriteJson(Utf8JsonWriter json, string title, int panel, PlotlyGrid grid)
    {
        (double bottom, double top) = grid.Y(panel);
        json.Number("x", grid.X(panel).To + 0.015);
        json.WriteString("xanchor", "left");
        json.Number("y", (bottom + top) / 2);
        json.Number("len", top - bottom);
        json.Number("thickness", 12);
        json.Number("outlinewidth", 0);
        if (title.Length > 0)
            json.Object("title", () => json.Text("text", title));
    }
}
