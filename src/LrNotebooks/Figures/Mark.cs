using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>A value marked across a whole panel: <c>Mark.AtX(1, "theory: lr &lt; 1")</c>.</summary>
public abstract record Mark
{
    /// <summary>What the value means, written beside it.</summary>
    public string Label { get; init; } = "";

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public string Color { get; init; } = Style.Ink;

    /// <summary>Whether the value lies on the vertical axis, so that the mark runs horizontally.</summary>
    public bool OnY { get; init; }

    /// <summary>An upright line at a value of the horizontal axis: a theory's threshold.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="label">What it means.</param>
    public static ThresholdMark AtX(double value, string label) => new(value) { Label = label };

    /// <summary>A level line at a value of the vertical axis: the loss that cannot be undercut.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="label">What it means.</param>
    public static ThresholdMark AtY(double value, string label) => new(value) { Label = label, OnY = true };

    /// <summary>A shaded stretch of the horizontal axis: the rates that converge.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">What it means.</param>
    public static BandMark BetweenX(double from, double to, string label) => new(from, to) { Label = label };

    /// <summary>A shaded stretch of the vertical axis.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="label">What it means.</param>
    public static BandMark BetweenY(double from, double to, string label) => new(from, to) { Label = label, OnY = true };

    /// <summary>The ends of what it marks, the same twice for a line.</summary>
    internal abstract (double From, double To) Ends { get; }

    internal Scale AxisOf(PanelFrame panel) => OnY ? panel.Y : panel.X;

    internal virtual bool IsShown(PanelFrame panel) => true;

    /// <summary>The pixels that it takes of its axis.</summary>
    internal abstract (double Low, double High) Stretch(PanelFrame panel);

    /// <summary>Draws it without its name.</summary>
    internal abstract void Draw(SvgCanvas svg, PanelFrame panel);

    /// <summary>Writes it as a shape below the traces.</summary>
    internal void WriteJson(Utf8JsonWriter json, int panel)
    {
        (double from, double to) = Ends;
        string x = PlotlyGrid.Axis('x', panel), y = PlotlyGrid.Axis('y', panel);
        json.WriteString("type", this is BandMark ? "rect" : "line");
        json.WriteString("layer", "below");
        json.WriteString("xref", OnY ? $"{x} domain" : x);
        json.WriteString("yref", OnY ? y : $"{y} domain");
        json.Number("x0", OnY ? 0 : from);
        json.Number("x1", OnY ? 1 : to);
        json.Number("y0", OnY ? from : 0);
        json.Number("y1", OnY ? to : 1);
        WriteStyle(json);
    }

    private protected abstract void WriteStyle(Utf8JsonWriter json);
}

/// <summary>A line at a value.</summary>
/// <param name="Value">Where it stands.</param>
public sealed record ThresholdMark(double Value) : Mark
{
    private const double Width = 1.5;

    /// <summary>How it is dashed.</summary>
    public Dash Dash { get; init; } = Dash.Dashed;

    internal override (double From, double To) Ends => (Value, Value);

    internal override bool IsShown(PanelFrame panel) => AxisOf(panel).Shows(Value);

    internal override (double Low, double High) Stretch(PanelFrame panel) => AxisOf(panel).Map(Value) is var at ? (at, at) : default;

    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        (Box plot, double at) = (panel.Plot, AxisOf(panel).Map(Value));
        if (!IsShown(panel))
            return;
        if (OnY)
            svg.Line(plot.X, at, plot.Right, at, Color, Width, Dash.ToSvg(Width));
        else
            svg.Line(at, plot.Y, at, plot.Bottom, Color, Width, Dash.ToSvg(Width));
    }

    private protected override void WriteStyle(Utf8JsonWriter json) => json.Object("line", () =>
    {
        json.Number("width", Width);
        json.WriteString("color", Color);
        if (Dash != Dash.Solid)
            json.WriteString("dash", Dash.ToPlotly());
    });
}

/// <summary>A shaded stretch between two values.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record BandMark(double From, double To) : Mark
{
    internal override (double From, double To) Ends => (From, To);

    internal override (double Low, double High) Stretch(PanelFrame panel)
    {
        Scale axis = AxisOf(panel);
        double a = Inside(From), b = Inside(To);
        return (Math.Min(a, b), Math.Max(a, b));

        double Inside(double value) => axis.Map(Math.Clamp(value, axis.From, axis.To));
    }

    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        (Box plot, (double low, double high)) = (panel.Plot, Stretch(panel));
        svg.Rect(OnY ? Box.Between(plot.X, low, plot.Right, high) : Box.Between(low, plot.Y, high, plot.Bottom), Color, "fill-opacity=\"0.12\"");
    }

    private protected override void WriteStyle(Utf8JsonWriter json)
    {
        json.WriteString("fillcolor", Color);
        json.Number("opacity", 0.12);
        json.Object("line", () => json.Number("width", 0));
    }
}

/// <summary>Writes the names of thresholds and bands where no line of the panel runs, if there is such a place.</summary>
internal static class MarkNames
{
    private const double Gap = 6;
    private const double Ascent = 11;
    private static readonly double[] Shares = [0.4, 0.25, 0.6, 0.5, 0.75];

    public static void Draw(SvgCanvas svg, PanelFrame panel)
    {
        foreach ((Mark mark, Box place) in Place(panel))
            svg.Text(mark.Label, place.X, place.Y + Ascent, SvgTextStyle.In(panel, Style.LabelSize, mark.Color));
    }

    /// <summary>Writes a name where the picture has it: at the mark's value on one axis, at a fraction of the other.</summary>
    public static void WriteJson(Utf8JsonWriter json, Mark mark, Box place, PanelFrame frame)
    {
        double value = (mark.Ends.From + mark.Ends.To) / 2;
        (Panel panel, Box plot, bool band) = (frame.Axes.Panel, frame.Plot, mark is BandMark);
        string x = PlotlyGrid.Axis('x', frame.Axes.Number), y = PlotlyGrid.Axis('y', frame.Axes.Number);
        string color = SvgTextStyle.In(frame, Style.LabelSize, mark.Color).Color;
        (double across, double up) = ((place.X - plot.X) / plot.Width, (plot.Bottom - place.Y) / plot.Height);
        if (mark.OnY)
            json.Note(mark.Label, Style.LabelSize, color, $"{x} domain", y, across, panel.Y.InNotes(value));
        else
            json.Note(mark.Label, Style.LabelSize, color, x, $"{y} domain", panel.X.InNotes(value), up);
        bool leftOf = place.Right < frame.X.Map(value), above = place.Bottom < frame.Y.Map(value);
        json.WriteString("xanchor", mark.OnY ? "left" : band ? "center" : leftOf ? "right" : "left");
        json.WriteString("yanchor", !mark.OnY ? "top" : band ? "middle" : above ? "bottom" : "top");
        json.WriteBoolean("showarrow", false);
    }

    /// <summary>The named marks that the panel shows, with the place of each name.</summary>
    public static List<(Mark Mark, Box Place)> Place(PanelFrame panel)
    {
        var placed = new List<(Mark, Box)>();
        var taken = Polyline.PointsAlong(panel).Select(p => new Box(p.X, p.Y, 0, 0)).ToList();
        foreach (Mark mark in panel.Axes.Panel.Marks.Where(mark => mark.Label.Length > 0 && mark.IsShown(panel)))
        {
            Box[] places = [.. Places(panel, mark, TextMetrics.Width(mark.Label, Style.LabelSize))];
            Box[] fitting = [.. places.Where(box => Fits(box, panel.Plot))];
            Box place = fitting.FirstOrDefault(box => !taken.Any(box.Meets), fitting.FirstOrDefault(places[0]));
            taken.Add(place);
            placed.Add((mark, place));
        }

        return placed;
    }

    // Best first: beside an upright line at the top, upon a level one at the left.
    private static IEnumerable<Box> Places(PanelFrame panel, Mark mark, double width)
    {
        (double low, double high) = mark.Stretch(panel);
        (Box plot, double height, bool band) = (panel.Plot, Ascent + 3, mark is BandMark);
        if (mark.OnY)
        {
            double[] tops = band ? [low + 2, high - height] : [low - height - 2, low + 3];
            double[] lefts = [plot.X + Gap, plot.Right - width - Gap, .. Shares.Select(share => plot.X + (share * plot.Width))];
            return tops.SelectMany(top => lefts.Select(left => new Box(left, top, width, height)));
        }

        double[] sides = band ? [((low + high) / 2) - (width / 2)] : [low + Gap, low - Gap - width];
        double[] heights = [plot.Y + 2, plot.Bottom - height - 2, .. Shares.Select(share => plot.Y + (share * plot.Height))];
        return heights.SelectMany(top => sides.Select(left => new Box(left, top, width, height)));
    }

    private static bool Fits(Box box, Box plot) =>
        box.X >= plot.X && box.Right <= plot.Right && box.Y >= plot.Y - 2 && box.Bottom <= plot.Bottom + 2;
}
