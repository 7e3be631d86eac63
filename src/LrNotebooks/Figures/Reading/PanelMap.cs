using System.Globalization;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>Which pair of axes each panel has: <c>x2</c> and <c>y2</c>, say. A figure without axes gets one panel.</summary>
internal sealed class PanelMap
{
    private readonly List<(string X, string Y)> _pairs;

    private PanelMap(List<(string X, string Y)> pairs, int columns) => (_pairs, Columns) = (pairs, columns);

    /// <summary>The panels' axes in reading order.</summary>
    public IReadOnlyList<(string X, string Y)> Pairs => _pairs;

    /// <summary>How many panels stand in a row.</summary>
    public int Columns { get; }

    public static PanelMap Of(JsonElement[] traces, JsonElement layout)
    {
        List<(string X, string Y)> pairs =
            [.. traces.Select(PairOf).Distinct().OrderBy(pair => NumberOf(pair.X)).ThenBy(pair => NumberOf(pair.Y))];
        if (pairs.Count == 0)
            pairs.Add(("x", "y"));
        return new(pairs, Math.Max(1, (int?)layout.Number("grid", "columns") ?? InFirstRow(pairs, layout)));
    }

    /// <summary>The panel of a trace, from 0.</summary>
    public int PanelOf(JsonElement trace) => _pairs.IndexOf(PairOf(trace));

    /// <summary>The panel of an annotation's or shape's axes, -1 where it has none.</summary>
    public int PanelOf(string x, string y) => _pairs.FindIndex(pair => pair.X == x && pair.Y == y);

    /// <summary>The name of an axis in the layout: <c>xaxis2</c> for <c>x2</c>.</summary>
    public static string Key(string axis) => $"{axis[0]}axis{axis[1..]}";

    /// <summary>Where a panel begins and ends horizontally, in fractions of the whole.</summary>
    public (double From, double To) Across(JsonElement layout, int panel) =>
        Domain(layout, _pairs[panel].X) ?? Cell(panel % Columns, Columns, layout.Number("grid", "xgap") ?? 0.2);

    /// <summary>Where a panel begins and ends vertically.</summary>
    public (double From, double To) Up(JsonElement layout, int panel)
    {
        int rows = (_pairs.Count + Columns - 1) / Columns;
        return Domain(layout, _pairs[panel].Y) ?? Cell(rows - 1 - (panel / Columns), rows, layout.Number("grid", "ygap") ?? 0.3);
    }

    private static (double From, double To)? Domain(JsonElement layout, string axis) =>
        layout.Numbers(Key(axis), "domain") is [var from, var to] ? (from, to) : null;

    // The cells of plotly.js's grid, where the gap is a part of a cell.
    private static (double From, double To) Cell(int number, int count, double gap)
    {
        double size = count == 1 ? 1 : 1 / (count - gap);
        return (number * size, (number + (count == 1 ? 1 : 1 - gap)) * size);
    }

    private static (string X, string Y) PairOf(JsonElement trace) => (NameOf(trace, "x"), NameOf(trace, "y"));

    private static string NameOf(JsonElement trace, string letter) =>
        trace.Text($"{letter}axis") is { Length: > 0 } name ? name : letter;

    private static int NumberOf(string axis) =>
        int.TryParse(axis.AsSpan(1), CultureInfo.InvariantCulture, out int number) ? number : 1;

    private static int InFirstRow(List<(string X, string Y)> pairs, JsonElement layout) =>
        pairs.TakeWhile(pair => Domain(layout, pair.Y) == Domain(layout, pairs[0].Y)).Count() is var row
        && pairs.Take(row).Select(pair => Domain(layout, pair.X)).Distinct().Count() == row ? row : 1;
}
