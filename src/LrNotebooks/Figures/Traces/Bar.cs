namespace LrNotebooks.Figures;

/// <summary>Upright bars over categories. Several on one panel stand side by side in groups.</summary>
/// <param name="Categories">The names below the bars.</param>
/// <param name="Values">The bars' heights, as many; NaN leaves a place empty.</param>
public sealed record Bar(IReadOnlyList<string> Categories, IReadOnlyList<double> Values) : Trace
{
    /// <summary>The bars' heights.</summary>
    public IReadOnlyList<double> Values { get; init; } = SameCount.Checked(Values, Categories.Count, "values", "categories");

    /// <summary>A .NET number format for the values printed on the bars, for instance <c>0.00</c>; empty prints none.</summary>
    public string ValueFormat { get; init; } = "";

    /// <summary>The text printed on each bar.</summary>
    internal IReadOnlyList<string> Labels =>
        ValueFormat.Length == 0 ? [] : [.. Values.Select(v => double.IsFinite(v) ? NumberText.Format(v, ValueFormat) : "")];

    internal override string Summary => Values.Count == 0
        ? "no bars"
        : string.Join(", ", Categories.Zip(Values).Take(12).Select(p => $"{p.First} {NumberText.Closing(p.Second)}"));
}
