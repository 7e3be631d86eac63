using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Upright bars over categories. Several on one panel stand side by side in groups.</summary>
/// <param name="Categories">The names below the bars.</param>
/// <param name="Values">The bars' heights, as many; NaN leaves a place empty.</param>
public sealed record Bar(IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : Trace
{
    private const double GroupShare = 0.76;

    // A bar's printed value needs room above it.
    private const double LabelRoom = 1.04;

    /// <summary>The bars' heights.</summary>
    public IReadOnlyList<double> Values { get; init; } = Checked(Values, Categories.Count, "values", "categories");

    /// <summary>A .NET number format for the values printed on the bars, for instance <c>0.00</c>; empty prints none.</summary>
    public string ValueFormat { get; init; } = "";

    internal override string Summary => Values.Count == 0
        ? "no bars"
        : string.Join(", ", Categories.Zip(Values).Take(12).Select(p => $"{p.First} {NumberText.Closing(p.Second)}"));

    internal override bool IsSeries => true;

    internal override IReadOnlyList<string> ColumnNames => Categories;

    internal override bool ColumnsAreNamed => true;

    private string[] Labels =>
        ValueFormat.Length == 0 ? [] : [.. Values.Select(v => double.IsFinite(v) ? NumberText.Format(v, ValueFormat) : "")];

    internal override IEnumerable<double> XValues(bool log) => [-0.5, Categories.Count - 0.5];

    internal override IEnumerable<double> YValues(bool log) =>
        ValueFormat.Length == 0 ? Values : Values.Concat(Values.Select(value => value * LabelRoom));

    internal override void Draw(SvgCanvas svg, PanelFrame panel)
    {
        Bar[] group = [.. panel.Axes.Traces.OfType<Bar>()];
        int place = Array.FindIndex(group, other => ReferenceEquals(other, this));
        double width = GroupShare / group.Length;
        double zero = panel.Y.Map(Math.Clamp(panel.Y.Log ? panel.Y.From : 0, panel.Y.From, panel.Y.To));
        string[] labels = Labels;
        for (int i = 0; i < Values.Count; i++)
        {
            double start = i - (GroupShare / 2) + (place * width);
            double left = panel.X.Map(start), right = panel.X.Map(start + width);
            double top = panel.Y.Map(Values[i]);
            if (double.IsNaN(top))
                continue;
            top = Math.Clamp(top, panel.Plot.Y, panel.Plot.Bottom);
            svg.Rect(Box.Between(left + 0.5, Math.Min(top, zero), right - 0.5, Math.Max(top, zero)), Color!);
            if (labels.Length > 0)
                svg.Text(labels[i], (left + right) / 2, top > zero ? top + 14 : top - 5, new(Style.TickSize, Style.Ink) { Anchor = "middle" });
        }
    }

    private protected override void WriteData(Utf8JsonWriter json, PlotlyGrid grid)
    {
        json.WriteString("type", "bar");
        json.Texts("x", Categories);
        json.Numbers("y", Values);
        json.Object("marker", () => json.WriteString("color", Color));
        if (ValueFormat.Length == 0 || Values.Count == 0)
            return;
        json.Array("text", Labels, json.WriteStringValue);
        json.WriteString("textposition", "outside");
        json.WriteBoolean("cliponaxis", false);
    }
}
