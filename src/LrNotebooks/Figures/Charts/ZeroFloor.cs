namespace LrNotebooks.Figures;

/// <summary>
/// Gives losses of exactly 0 a place on a logarithmic axis: a marked line below all others. Without it a run that reached the
/// optimum would vanish from the picture.
/// </summary>
internal static class ZeroFloor
{
    /// <summary>The series with every 0 moved to the floor, and the floor's mark; unchanged and no mark where nothing is 0.</summary>
    public static (Series[] Series, Mark[] Marks) Apply(IEnumerable<Series> series, bool log)
    {
        Series[] all = [.. series];
        if (!log || !all.Any(s => s.Y.Contains(0)))
            return (all, []);
        double least = Extent.Of(all.SelectMany(s => s.Y).Where(value => value > 0)).Min;
        double floor = double.IsNaN(least) ? 1 : NiceStep.Power((int)Math.Floor(Math.Log10(least)) - 1);
        Series[] moved = [.. all.Select(s => s.WithY([.. s.Y.Select(value => value == 0 ? floor : value)]))];
        return (moved, [Mark.AtY(floor, "exactly 0") with { Dash = Dash.Dotted }]);
    }
}
