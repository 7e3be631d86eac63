namespace LrNotebooks.Figures;

/// <summary>A panel with its place: plotting area, scales and ticks.</summary>
/// <param name="Axes">The panel's axes.</param>
/// <param name="Plot">The plotting area.</param>
internal sealed record PanelFrame(PanelAxes Axes, Box Plot)
{
    public Scale X { get; } = new(Axes.XRange.From, Axes.XRange.To, Axes.Panel.X.Log,
        Axes.Panel.X.Reversed ? Plot.Right : Plot.X, Axes.Panel.X.Reversed ? Plot.X : Plot.Right);

    public Scale Y { get; } = new(Axes.YRange.From, Axes.YRange.To, Axes.Panel.Y.Log,
        Axes.YDown ? Plot.Y : Plot.Bottom, Axes.YDown ? Plot.Bottom : Plot.Y);

    public IReadOnlyList<Tick> XTicks { get; } = Axes.XTicks(Plot.Width);

    public IReadOnlyList<Tick> YTicks { get; } = Axes.YTicks(Plot.Height);

    /// <summary>The panel within the room that it may fill, smaller where one unit must be as long on both axes.</summary>
    public static PanelFrame Fit(PanelAxes axes, Box room)
    {
        if (!axes.Panel.EqualAspect)
            return new(axes, room);
        double unitsAcross = axes.XRange.To - axes.XRange.From, unitsDown = axes.YRange.To - axes.YRange.From;
        double unit = Math.Min(room.Width / unitsAcross, room.Height / unitsDown);
        double width = unit * unitsAcross, height = unit * unitsDown;
        return new(axes, new(room.X + ((room.Width - width) / 2), room.Y + ((room.Height - height) / 2), width, height));
    }
}
