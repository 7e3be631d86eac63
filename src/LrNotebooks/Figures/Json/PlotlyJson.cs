using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LrNotebooks.Figures;

/// <summary>Writes a figure for plotly.js, version 2.34 or later; keys always come in the same order.</summary>
internal sealed class PlotlyJson
{
    // Signs like < stay \u-escaped, so that the JSON can stand in a script element; letters of all languages stay letters.
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json;
    private readonly Figure _figure;
    private readonly Layout _layout;
    private readonly PlotlyGrid _grid;
    private readonly bool _legend, _headings;

    private PlotlyJson(Utf8JsonWriter json, Figure figure)
    {
        (_json, _figure, _layout, _grid) = (json, figure, figure.Layout, new(figure));
        _legend = Names.Place(figure) == Naming.Legend;
        _headings = _layout.Panels.Any(panel => panel.Title.Length > 0);
    }

    public static string Write(Figure figure)
    {
        figure = TraceColors.Assign(figure);
        if (figure.Slider is { } slider)
            figure = slider.Unfold(figure);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            new PlotlyJson(json, figure).Write();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.Array("data", () => _json.Objects(_figure.Traces, trace => trace.WriteJson(_json, _figure, _grid)));
        _json.Object("layout", WriteLayout);
        _json.Object("config", () =>
        {
            _json.WriteBoolean("responsive", true);
            _json.WriteBoolean("displaylogo", false);
        });
        _json.WriteEndObject();
    }

    private void WriteLayout()
    {
        _json.Object("title", WriteTitle);
        _json.Number("height", _layout.Height + (_figure.Slider is null ? 0 : 70));
        _json.WriteBoolean("autosize", true);
        _json.Object("margin", WriteMargin);
        for (int panel = 0; panel < _layout.Panels.Count; panel++)
            WriteAxes(new(_figure, panel));
        _json.WriteBoolean("showlegend", _legend);
        if (_legend)
            _json.Object("legend", WriteLegend);
        if (_figure.Traces.Any(trace => trace is Bar))
        {
            _json.WriteString("barmode", "group");
            _json.Number("bargap", 0.25);
        }

        _json.Array("shapes", () =>
        {
            foreach ((int number, Panel panel) in _layout.Panels.Index())
                _json.Objects(panel.Marks, mark => mark.WriteJson(_json, number));
        });
        _json.Array("annotations", WriteNotes);
        if (_figure.Slider is { } slider)
            _json.Array("sliders", () => slider.WriteJson(_json, _figure));
        _json.WriteString("hovermode", "closest");
        _json.Object("template", () => _json.Object("layout", WriteTemplate));
    }

    // At the left and broken into lines.
    private void WriteTitle()
    {
        _json.WriteString("text", PlotlyText.Wrap(_layout.Title, Style.TitleSize, _layout));
        if (_layout.Subtitle.Length > 0)
        {
            _json.Object("subtitle", () =>
            {
                _json.WriteString("text", PlotlyText.Wrap(_layout.Subtitle, Style.SubtitleSize, _layout));
                _json.Font(Style.SubtitleSize, Style.Ink);
            });
        }

        _json.Number("x", 0);
        _json.WriteString("xref", "container");
        _json.Object("pad", () => _json.Number("l", 16));
        _json.WriteString("xanchor", "left");
        _json.Number("y", 1 - (14 / _layout.Height));
        _json.WriteString("yref", "container");
        _json.WriteString("yanchor", "top");
    }

    private void WriteMargin()
    {
        // plotly.js leaves more air above a subtitle than we do.
        double drop = _layout.Subtitle.Length > 0 ? 12 : 0;
        _json.Number("l", _layout.Panels.All(panel => panel.Bare) ? 16 : 64);
        _json.Number("r", EndLabels.Room(_figure) + 16);
        _json.Number("t", TitleBlock.Height(_layout) + drop + (_legend ? 26 : 8) + (_headings ? 18 : 0));
        _json.Number("b", 52);
    }

    private void WriteLegend()
    {
        _json.WriteString("orientation", "h");
        _json.Number("x", 0);
        _json.Number("y", 1 + ((_headings ? 24 : 4) / (_layout.Height - 110)));
        _json.WriteString("yanchor", "bottom");
    }

    private void WriteAxes(PanelAxes axes)
    {
        (Panel panel, string number) = (axes.Panel, axes.Number == 0 ? "" : $"{axes.Number + 1}");
        string x = PlotlyGrid.Axis('x', axes.Number), y = PlotlyGrid.Axis('y', axes.Number);
        _json.Object($"xaxis{number}", () =>
            WriteAxis(panel.X, _grid.X(axes.Number), y, panel.Bare, panel.X.Reversed, axes.ColumnsAreNamed ? null : axes.XRange));
        _json.Object($"yaxis{number}", () =>
        {
            WriteAxis(panel.Y, _grid.Y(axes.Number), x, panel.Bare, axes.YDown, axes.RowsAreNamed ? null : axes.YRange);
            if (!panel.EqualAspect && !panel.Bare)
                return;
            _json.WriteString("scaleanchor", x);
            _json.WriteString("constrain", "domain");
        });
    }

    private void WriteAxis(
        Axis axis, (double From, double To) domain, string anchor, bool bare, bool reversed, (double From, double To)? shown)
    {
        _json.WriteString("anchor", anchor);
        _json.Array<double>("domain", [domain.From, domain.To], v => _json.WriteNumberValue(Math.Round(v, 4)));
        if (axis.Title.Length > 0)
            _json.Object("title", () => _json.Text("text", axis.Title));
        _json.WriteString("type", shown is null ? "category" : axis.Log ? "log" : "linear");
        if (bare)
            _json.WriteBoolean("visible", false);
        if (shown is { } limits)
        {
            // The picture's limits: plotly.js's own would make room for the names at lines' ends once more. A logarithmic axis takes
            // powers of ten.
            double[] range = axis.Log ? [Math.Log10(limits.From), Math.Log10(limits.To)] : [limits.From, limits.To];
            _json.Numbers("range", reversed ? [range[1], range[0]] : range);
        }
        else if (reversed)
        {
            _json.WriteString("autorange", "reversed");
        }

        if (axis.Ticks.Count > 0)
            _json.Numbers("tickvals", axis.Ticks);
        if (axis.TickLabels.Count > 0)
            _json.Texts("ticktext", axis.TickLabels);
    }

    // Every free text: panel headings, names of marks, annotations, names at lines' ends.
    private void WriteNotes()
    {
        var frame = new FigureFrame(_figure);
        _json.Objects(_layout.Panels.Index().Where(panel => panel.Item.Title.Length > 0), panel => WriteHeading(panel.Item.Title, panel.Index));
        foreach (PanelFrame panel in frame.Panels)
            _json.Objects(MarkNames.Place(panel), name => MarkNames.WriteJson(_json, name.Mark, name.Place, panel));
        foreach ((int number, Panel panel) in _layout.Panels.Index())
            _json.Objects(panel.Annotations, note => note.WriteJson(_json, panel, number));
        _json.Objects(EndLabels.Of(_figure, frame), label => label.WriteJson(_json, _layout.Panels[label.Trace.Panel]));
    }

    private void WriteHeading(string text, int panel)
    {
        ((double from, double to), (_, double top)) = (_grid.X(panel), _grid.Y(panel));
        _json.Note(text, Style.SubtitleSize, Style.Ink, "paper", "paper", (from + to) / 2, top);
        _json.WriteString("xanchor", "center");
        _json.WriteString("yanchor", "bottom");
        _json.WriteBoolean("showarrow", false);
    }

    // The house style.
    private void WriteTemplate()
    {
        _json.Array("colorway", Palette.OkabeIto, _json.WriteStringValue);
        _json.Object("font", () =>
        {
            _json.WriteString("family", Style.Font);
            _json.Number("size", Style.TickSize);
            _json.WriteString("color", Style.Ink);
        });
        _json.Object("title", () => _json.Font(Style.TitleSize, Style.Ink, weight: 600));
        _json.WriteString("paper_bgcolor", Style.Background);
        _json.WriteString("plot_bgcolor", Style.Background);
        foreach (string axis in (string[])["xaxis", "yaxis"])
        {
            _json.Object(axis, () =>
            {
                _json.Object("title", () =>
                {
                    _json.Font(Style.AxisTitleSize, Style.Ink);
                    _json.Number("standoff", 8);
                });
                _json.WriteBoolean("automargin", true);
                _json.WriteString("gridcolor", Style.Grid);
                _json.WriteBoolean("zeroline", false);
                _json.WriteString("linecolor", Style.Ink);
                _json.WriteString("ticks", "outside");
                _json.WriteString("tickcolor", Style.Ink);
                _json.Number("ticklen", 4);
                _json.WriteString("exponentformat", "power");
                _json.WriteBoolean("separatethousands", true);
            });
        }
    }
}

/// <summary>Where each panel stands, in the fractions of the plotting area that plotly.js calls domains.</summary>
internal sealed class PlotlyGrid(Figure figure)
{
    private const double ColorBarSpace = 0.13;

    private readonly Layout _layout = figure.Layout;

    /// <summary>The name of a panel's axis: <c>x</c>, <c>x2</c>, ...</summary>
    public static string Axis(char letter, int panel) => panel == 0 ? $"{letter}" : $"{letter}{panel + 1}";

    /// <summary>The horizontal stretch of a panel, a colour bar's room at its right end left free.</summary>
    public (double From, double To) X(int panel)
    {
        (double from, double to) = _layout.Stretch(panel % _layout.Columns, _layout.Columns == 1 ? 0 : 0.1);
        bool colorBar = figure.Traces.Any(trace => trace.Panel == panel && trace.HasColorBar);
        return colorBar ? (from, to - (ColorBarSpace / Math.Max(1, _layout.Columns - 0.5))) : (from, to);
    }

    /// <summary>The vertical stretch of a panel.</summary>
    public (double From, double To) Y(int panel)
    {
        double gap = _layout.Rows == 1 ? 0 : 0.36 / _layout.Rows;
        double height = (1 - (gap * (_layout.Rows - 1))) / _layout.Rows;
        double top = 1 - (panel / _layout.Columns * (height + gap));
        return (Math.Max(0, top - height), top);
    }
}
