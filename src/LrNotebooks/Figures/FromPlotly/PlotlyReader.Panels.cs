using System.Globalization;
using System.Text.Json;

namespace LrNotebooks.Figures;

// Title, size and panels: where each stands, its axes, its texts and its marks.
internal sealed partial class PlotlyReader
{
    private const double Near = 0.02;

    // Which pair of axes each panel has, in reading order: x2 and y2, say. A figure without axes gets one panel.
    private readonly List<(string X, string Y)> _panels;

    // How many panels stand in a row.
    private readonly int _columns;

    private Layout ReadLayout()
    {
        Layout read = new(_layout.Title())
        {
            Subtitle = _layout.Words("title", "subtitle", "text"),
            Panels = [.. _panels.Select((_, panel) => ReadPanel(panel))],
            Columns = _columns,
        };
        return read with
        {
            Width = _layout.Number("width") ?? read.Width,
            Height = _layout.Number("height") ?? read.Height,
            Naming = _layout.Switch("showlegend") == true ? Naming.Legend : Naming.Auto,
        };
    }

    private Panel ReadPanel(int panel)
    {
        (string x, string y) = _panels[panel];
        JsonElement[] onPanel = [.. _traces.Where(trace => PanelOf(trace) == panel)];
        Trace[] drawn = [.. _read.OfType<Trace>().Where(trace => trace.Panel == panel)];
        bool fromTop = drawn.Any(trace => trace is Heatmap or Image);
        Mark[] marks = [.. Marks(panel)];
        HashSet<string> known = [.. _read.OfType<Trace>().Select(trace => trace.Name), .. marks.Select(mark => mark.Label)];
        return new()
        {
            Title = Heading(panel),
            X = ReadAxis(x, downwards: false, onPanel),
            Y = ReadAxis(y, fromTop, onPanel),
            Marks = marks,
            Annotations = [.. Annotations(panel, known)],
            EqualAspect = _layout.Text(Key(y), "scaleanchor") == x,
            Bare = _layout.Switch(Key(x), "visible") == false || drawn.Length == 0,
        };
    }

    /// <summary>The panel of a trace, from 0.</summary>
    private int PanelOf(JsonElement trace) => _panels.IndexOf(AxesOf(trace));

    private static (string X, string Y) AxesOf(JsonElement trace) => (AxisOf(trace, "x"), AxisOf(trace, "y"));

    private static string AxisOf(JsonElement trace, string letter) =>
        trace.Text($"{letter}axis") is { Length: > 0 } name ? name : letter;

    private static int NumberOf(string axis) =>
        int.TryParse(axis.AsSpan(1), CultureInfo.InvariantCulture, out int number) ? number : 1;

    /// <summary>The name of an axis in the layout: <c>xaxis2</c> for <c>x2</c>.</summary>
    private static string Key(string axis) => $"{axis[0]}axis{axis[1..]}";

    private int InFirstRow() =>
        _panels.TakeWhile(axes => Domain(axes.Y) == Domain(_panels[0].Y)).Count() is var row
        && _panels.Take(row).Select(axes => Domain(axes.X)).Distinct().Count() == row ? row : 1;

    // Where an axis begins and ends, in fractions of the whole.
    private (double From, double To)? Domain(string axis) =>
        _layout.Numbers(Key(axis), "domain") is [var from, var to] ? (from, to) : null;

    // The cells of plotly.js's grid, where the gap is a part of a cell.
    private static (double From, double To) Cell(int number, int count, double gap)
    {
        double size = count == 1 ? 1 : 1 / (count - gap);
        return (number * size, (number + (count == 1 ? 1 : 1 - gap)) * size);
    }

    /// <summary>The heading of a panel: a text on the paper just above the middle of its axes.</summary>
    private string Heading(int panel)
    {
        int rows = (_panels.Count + _columns - 1) / _columns;
        (double from, double to) = Domain(_panels[panel].X) ?? Cell(panel % _columns, _columns, _layout.Number("grid", "xgap") ?? 0.2);
        (_, double top) = Domain(_panels[panel].Y) ?? Cell(rows - 1 - (panel / _columns), rows, _layout.Number("grid", "ygap") ?? 0.3);
        foreach (JsonElement note in TextsOn("paper", "paper"))
        {
            if (Math.Abs((note.Number("x") ?? -1) - ((from + to) / 2)) < Near && Math.Abs((note.Number("y") ?? -1) - top) < Near)
                return note.Words("text");
        }

        return "";
    }

    /// <param name="name">The axis: <c>x</c>, <c>y2</c>, ...</param>
    /// <param name="downwards">Whether what stands on the panel counts from the top unless told otherwise.</param>
    /// <param name="traces">The traces on the panel.</param>
    private Axis ReadAxis(string name, bool downwards, JsonElement[] traces)
    {
        JsonElement json = _layout.At(Key(name)) ?? default;
        bool log = json.Text("type") == "log";

        // A power of ten may be beyond a double, or below.
        double[] range = [.. json.Numbers("range").Select(value => log ? Math.Pow(10, value) : value)
            .Where(value => double.IsFinite(value) && (!log || value > 0))];
        bool limited = range.Length == 2 && range[0] != range[1];
        bool reversed = json.Text("autorange") == "reversed" || (limited && range[0] > range[1]);
        string[] names = name[0] == 'x' ? NamesOn(traces) : [];
        string title = json.Title();
        double[] ticks = json.Numbers("tickvals");
        string[] labels = json.Texts("ticktext");
        return new(title)
        {
            Log = log,
            Limits = limited ? (range.Min(), range.Max()) : null,
            Reversed = reversed != downwards,
            Ticks = ticks.Length > 0 ? ticks : [.. names.Select((_, i) => (double)i)],
            TickLabels = ticks.Length == 0 ? names : labels.Length == ticks.Length ? labels : [],
        };
    }

    private static string[] NamesOn(JsonElement[] traces) =>
        traces.FirstOrDefault(trace => trace.Text("type") is null or "scatter" or "scattergl" && AreNames(trace))
            .Texts("x").Distinct().ToArray();

    /// <summary>Whether a trace's horizontal positions are names, not numbers.</summary>
    private static bool AreNames(JsonElement trace) =>
        trace.List("x") is [{ ValueKind: JsonValueKind.String }, ..] && trace.Numbers("x").All(double.IsNaN);

    /// <summary>The texts at points of a panel, other than those that the picture writes by itself.</summary>
    private IEnumerable<Annotation> Annotations(int panel, HashSet<string> known)
    {
        (string x, string y) = _panels[panel];
        foreach (JsonElement note in TextsOn(x, y))
        {
            if (note.Number("x") is not { } across || note.Number("y") is not { } up || known.Contains(note.Words("text")))
                continue;
            bool arrow = note.Switch("showarrow") ?? true;
            yield return new(OnAxis(x, across), OnAxis(y, up), note.Words("text"))
            {
                Dx = note.Number(arrow ? "ax" : "xshift") ?? 0,
                Dy = arrow ? note.Number("ay") ?? -30 : -(note.Number("yshift") ?? 0),
                Arrow = arrow,
                Color = note.Color("font", "color") ?? Style.Ink,
                Size = note.Number("font", "size") ?? Style.LabelSize,
            };
        }
    }

    /// <summary>The shapes that cross a whole panel, as thresholds and bands.</summary>
    private IEnumerable<Mark> Marks(int panel)
    {
        (string x, string y) = _panels[panel];
        foreach (JsonElement shape in _layout.List("shapes"))
        {
            (string across, string up) = (shape.Text("xref") ?? "x", shape.Text("yref") ?? "y");
            bool upright = across == x && (up == $"{y} domain" || up == "paper");
            bool level = up == y && (across == $"{x} domain" || across == "paper");
            if (upright == level)
                continue;
            char along = upright ? 'x' : 'y';
            if (shape.Number($"{along}0") is not { } from || shape.Number($"{along}1") is not { } to)
                continue;
            Mark mark = shape.Text("type") == "rect"
                ? new BandMark(Math.Min(from, to), Math.Max(from, to))
                : new ThresholdMark(from) { Dash = DashOf(shape.Text("line", "dash")) };
            string? color = shape.Color("fillcolor") ?? shape.Color("line", "color");
            mark = mark with { OnY = level, Label = NameOf(shape, (across, up), from, to) };
            yield return color is null ? mark : mark with { Color = color };
        }
    }

    /// <summary>The name of a mark: a text at its value, or in its middle, that uses the same axes.</summary>
    private string NameOf(JsonElement shape, (string X, string Y) axes, double from, double to)
    {
        string along = axes.X.EndsWith("domain", StringComparison.Ordinal) || axes.X == "paper" ? "y" : "x";
        foreach (JsonElement note in TextsOn(axes.X, axes.Y))
        {
            double at = OnAxis(along == "x" ? axes.X : axes.Y, note.Number(along) ?? double.NaN);
            if (Math.Abs(at - ((from + to) / 2)) <= 1e-5 * Math.Max(Math.Abs(from), Math.Abs(to)))
                return note.Words("text");
        }

        return shape.Words("label", "text");
    }

    private IEnumerable<JsonElement> TextsOn(string x, string y) =>
        _layout.List("annotations").Where(note => note.Text("xref") == x && note.Text("yref") == y);

    // On a logarithmic axis plotly.js gives annotations, other than shapes, as powers of ten.
    private double OnAxis(string axis, double value) => _layout.Text(Key(axis), "type") == "log" ? Math.Pow(10, value) : value;
}
