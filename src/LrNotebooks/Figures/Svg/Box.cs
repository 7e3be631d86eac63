namespace LrNotebooks.Figures;

/// <summary>A rectangle in pixels, its origin at the upper left.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Box Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public bool Contains(double x, double y) => x >= X - 0.5 && x <= Right + 0.5 && y >= Y - 0.5 && y <= Bottom + 0.5;

    /// <summary>The rectangle less a rim.</summary>
    public Box Shrunk(double rim) => new(X + rim, Y + rim, Width - (2 * rim), Height - (2 * rim));

    /// <summary>Whether two rectangles share any point.</summary>
    public bool Meets(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}
