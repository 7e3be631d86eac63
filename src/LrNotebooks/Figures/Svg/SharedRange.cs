namespace LrNotebooks.Figures;

/// <summary>Gives several panels the same vertical range.</summary>
internal static class SharedRange
{
    public static Panel[] Apply(IReadOnlyList<Figure> figures, Panel[] panels)
    {
        if (figures.Count == 0)
            return panels;
        (double From, double To)[] ranges = [.. figures.Select(figure => new PanelAxes(figure, 0).YRange)];
        (double From, double To) all = (ranges.Min(r => r.From), ranges.Max(r => r.To));
        return [.. panels.Select(panel => panel with { Y = panel.Y with { Limits = all } })];
    }
}
