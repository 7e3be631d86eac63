using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Something drawn on a panel. Each kind is one file: its data, its plotly.js JSON, its drawing.</summary>
public abstract record Trace
{
    /// <summary>The run's or quantity's name, shown at the line's end or in the legend; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The colour as <c>#rrggbb</c>; <see langword="null"/> takes the palette's next, the same for the same name.</summary>
    public string? Color { get; init; }

    /// <summary>The panel it is drawn on, from 0, row by row.</summary>
    public int Panel { get; init; }

    /// <summary>Whether the name is shown on the picture.</summary>
    public bool ShowName { get; init; } = true;

    /// <summary>Whether plotly.js shows it only when a slider says so.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>The trace's closing number in words, for the one-line summary.</summary>
    internal abstract string Summary { get; }

    /// <summary>Whether it is one of those that names and the palette's colours tell apart, as lines and bars are.</summary>
    internal virtual bool IsSeries => false;

    /// <summary>Whether it has a name that the picture shows.</summary>
    internal bool IsNamed => IsSeries && ShowName && Name.Length > 0;

    /// <summary>Whether it fills the panel to its edge, as a matrix does.</summary>
    internal virtual bool FillsPanel => false;

    /// <summary>Whether its rows run downwards from row 0.</summary>
    internal virtual bool RowsRunDown => false;

    /// <summary>Whether it is a coloured area, light for the most part, on which other traces lie.</summary>
    internal virtual bool IsArea => false;

    /// <summary>The names of the places along the horizontal axis, maybe their numbers; empty where it is one of numbers.</summary>
    internal virtual IReadOnlyList<string> ColumnNames => [];

    /// <summary>The names of the places along the vertical axis, maybe their numbers; empty where it is one of numbers.</summary>
    internal virtual IReadOnlyList<string> RowNames => [];

    /// <summary>Whether <see cref="ColumnNames"/> are more than numbers.</summary>
    internal virtual bool ColumnsAreNamed => false;

    /// <summary>Whether <see cref="RowNames"/> are more than numbers.</summary>
    internal virtual bool RowsAreNamed => false;

    /// <summary>Whether it brings a colour bar.</summary>
    internal virtual bool HasColorBar => false;

    /// <summary>The key to its colours, where it brings one.</summary>
    internal virtual ColorBar? ColorBar => null;

    /// <summary>The values that the horizontal axis should show.</summary>
    /// <param name="log">Whether the axis is logarithmic.</param>
    internal abstract IEnumerable<double> XValues(bool log);

    /// <summary>The values that the vertical axis should show.</summary>
    /// <param name="log">Whether the axis is logarithmic.</param>
    internal abstract IEnumerable<double> YValues(bool log);

    /// <summary>The points in pixels that its line runs through, NaN at gaps; none where it has no line.</summary>
    internal virtual IEnumerable<(double X, double Y)> Points(PanelFrame panel) => [];

    /// <summary>The trace in a style of the palette.</summary>
    internal virtual Trace Styled(string color, Dash dash) => this with { Color = color };

    internal abstract void Draw(SvgCanvas svg, PanelFrame panel);

    /// <summary>Draws the texts at its points, which nothing may cover.</summary>
    internal virtual void DrawTexts(SvgCanvas svg, PanelFrame panel)
    {
    }

    /// <summary>Draws its sample in the legend.</summary>
    internal virtual void DrawSample(SvgCanvas svg, double left, double right, double middle) =>
        svg.Rect(new(left + 5, middle - 6, 12, 12), Color!);

    /// <summary>Writes all its properties for plotly.js.</summary>
    internal void WriteJson(Utf8JsonWriter json, Figure figure, PlotlyGrid grid)
    {
        WriteData(json, grid);
        if (Name.Length > 0)
            json.Text("name", Name);
        if (IsHidden)
            json.WriteBoolean("visible", false);
        if (IsSeries)
        {
            // A run drawn on several panels stands in the legend once.
            json.WriteBoolean("showlegend", Names.Place(figure) == Naming.Legend && IsNamed
                && ReferenceEquals(figure.Traces.First(other => other.Name == Name && other.IsNamed), this));
            json.WriteString("legendgroup", Name);
        }

        json.WriteString("xaxis", PlotlyGrid.Axis('x', Panel));
        json.WriteString("yaxis", PlotlyGrid.Axis('y', Panel));
    }

    /// <summary>Writes the type and what belongs to it.</summary>
    private protected abstract void WriteData(Utf8JsonWriter json, PlotlyGrid grid);

    /// <summary>A list of values, if there are as many as there are places.</summary>
    private protected static IReadOnlyList<double> Checked(IReadOnlyList<double> list, int count, string these, string those) =>
        list.Count == count ? list : throw new ArgumentException($"There are {list.Count} {these} for {count} {those}.");
}
