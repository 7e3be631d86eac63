using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Points, a line through them, or both. A NaN or infinite number leaves a gap.</summary>
/// <param name="X">Horizontal positions.</param>
/// <param name="Y">Vertical positions, as many.</param>
public sealed record Scatter(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <summary>Vertical positions.</summary>
    public IReadOnlyList<double> Y { get; init; } = Checked(Y, X.Count, "vertical positions", "horizontal ones");

    /// <summary>Points at 0, 1, 2, ...</summary>
    /// <param name="y">Vertical positions.</param>
    public Scatter(IReadOnlyList<double> y) : this([.. Enumerable.Range(0, y.Count).Select(i => (double)i)], y)
    {
    }

    /// <summary>Lines, markers, text or several of them.</summary>
    public ScatterMode Mode { get; init; } = ScatterMode.Lines;

    /// <summary>The line's width in pixels.</summary>
    public double LineWidth { get; init; } = 2;

    /// <summary>The line's dashes.</summary>
    public Dash Dash { get; init; }

    /// <summary>Whether the line holds its value until the next point, as a piecewise constant schedule does.</summary>
    public bool Stepped { get; init; }

    /// <summary>The marker's diameter in pixels.</summary>
    public double MarkerSize { get; init; } = 6;

    /// <summary>The marker's form.</summary>
    public MarkerSymbol Symbol { get; init; }

    /// <summary>A text beside each point where <see cref="Mode"/> asks for it; an empty string writes nothing.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Whether the line carries small arrow heads that show the direction of travel.</summary>
    public bool Arrows { get; init; }

    /// <summary>How many points there were before thinning; 0 where none was left out.</summary>
    internal int CountBeforeThinning { get; init; }

    internal override string Summary => Y.Count switch
    {
        0 => "no points",
        1 => $"1 point, {NumberText.Closing(Y[0])}",
        _ => $"{NumberText.Count(Math.Max(CountBeforeThinning, Y.Count))} points, last {NumberText.Closing(Y[^1])}",
    };

    internal override bool IsSeries => true;

    internal bool HasLine => Mode.HasFlag(ScatterMode.Lines);

    private bool HasMarkers => Mode.HasFlag(ScatterMode.Markers);

    internal override IEnumerable<double> XValues(bool log) => X;

    internal override IEnumerable<double> YValues(bool log) => Y;

    internal override Trace Styled(string color, Dash dash) => this with { Color = color, Dash = Dash == Dash.Solid ? dash : Dash };

    internal override IEnumerable<(double X, double Y)> Points(PanelFrame panel) => Points(panel, Stepped);

    // Steps get their corners.
    private IEnumerable<(double X, double Y)> Points(PanelFrame panel, bool stepped)
    {
        (double X, double Y) last = (double.NaN, double.NaN);
        for (int i = 0; i < Math.Min(X.Count, Y.Count); i++)
        {
            (double X, double Y) point = (Near(panel.X.Map(X[i])), Near(panel.Y.Map(Y[i])));
            point = double.IsNaN(point.X) || double.IsNaN(point.Y) ? (double.NaN, double.NaN) : point;
            if (stepped && !double.IsNaN(last.X) && !double.IsNaN(point.X))
                yield return (point.X, last.Y);
            yield return last = point;
        }

        // Far outside, where the line's slope no longer matters, but rounding would.
        static double Near(double pixel) => Math.Clamp(pixel, -1e6, 1e6);
    }

    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        (double X, double Y)[] points = [.. Points(panel)];
        if (HasLine)
        {
            string path = Polyline.Path(Polyline.Thin(points), panel.Plot);
            string dots = Markers.Path(MarkerSymbol.Circle, Inside(Polyline.Alone(points)), LineWidth);
            svg.Stroke(dots, Color!, LineWidth + 2, "stroke-linecap=\"round\"");
            svg.Stroke(path, Color!, LineWidth, $"stroke-linejoin=\"round\" {Dash.ToSvg(LineWidth)}".TrimEnd());
        }

        if (Arrows)
            svg.Fill(Polyline.ArrowHeads(points, panel.Plot), Color!);
        if (HasMarkers)
            Markers.Draw(svg, this, [.. Inside(Points(panel, stepped: false))], panel.Axes.HasArea);

        IEnumerable<(double X, double Y)> Inside(IEnumerable<(double X, double Y)> all) =>
            all.Where(point => panel.Plot.Contains(point.X, point.Y));
    }

    internal override void DrawTexts(SvgCanvas svg, PanelFrame panel)
    {
        if (!Mode.HasFlag(ScatterMode.Text))
            return;
        SvgTextStyle style = SvgTextStyle.In(panel, Style.LabelSize, Color!) with { Anchor = "middle" };
        for (int i = 0; i < Math.Min(Text.Count, Math.Min(X.Count, Y.Count)); i++)
        {
            (double x, double y) = (panel.X.Map(X[i]), panel.Y.Map(Y[i]));
            if (panel.Plot.Contains(x, y))
                svg.Text(Text[i], x, y - (MarkerSize / 2) - 5, style);
        }
    }

    internal override void DrawSample(SvgCanvas svg, double left, double right, double middle)
    {
        if (HasLine)
            svg.Line(left, middle, right, middle, Color!, Math.Max(2, LineWidth), Dash.ToSvg(LineWidth));
        if (HasMarkers)
            Markers.Draw(svg, this, [((left + right) / 2, middle)], rim: false);
    }

    private protected override void WriteData(Utf8JsonWriter json, PlotlyGrid grid)
    {
        bool arrows = Arrows && !HasMarkers, text = Mode.HasFlag(ScatterMode.Text);
        string[] parts = [HasLine ? "lines" : "", HasMarkers || arrows ? "markers" : "", text ? "text" : ""];
        string mode = string.Join('+', parts.Where(part => part.Length > 0));
        json.WriteString("type", "scatter");
        json.WriteString("mode", mode.Length > 0 ? mode : "none");
        json.Numbers("x", X);
        json.Numbers("y", Y);
        if (HasLine)
            json.Object("line", () => WriteLine(json));
        if (HasMarkers || arrows)
            json.Object("marker", () => WriteMarker(json, arrows));
        if (!text)
            return;
        json.Texts("text", Text);
        json.WriteString("textposition", "top center");
        json.WriteBoolean("cliponaxis", false);
    }

    private void WriteLine(Utf8JsonWriter json)
    {
        json.WriteString("color", Color);
        json.Number("width", LineWidth);
        if (Dash != Dash.Solid)
            json.WriteString("dash", Dash.ToPlotly());
        if (Stepped)
            json.WriteString("shape", "hv");
    }

    private void WriteMarker(Utf8JsonWriter json, bool arrow)
    {
        json.WriteString("color", Color);
        json.Number("size", arrow ? 9 : MarkerSize);
        json.WriteString("symbol", (arrow, Symbol) switch
        {
            (true, _) => "arrow",
            (_, MarkerSymbol.CircleOpen) => "circle-open",
            (_, MarkerSymbol.Cross) => "x",
            _ => Symbol.ToString().ToLowerInvariant(),
        });
        if (arrow)
            json.WriteString("angleref", "previous");
    }
}

/// <summary>What a <see cref="Scatter"/> draws.</summary>
[Flags]
public enum ScatterMode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A line through the points.</summary>
    Lines = 1,

    /// <summary>A marker at each point.</summary>
    Markers = 2,

    /// <summary>A line with markers.</summary>
    LinesAndMarkers = Lines | Markers,

    /// <summary>A text beside each point.</summary>
    Text = 4,
}
