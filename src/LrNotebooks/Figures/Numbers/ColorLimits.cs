namespace LrNotebooks.Figures;

/// <summary>The values at a colour scale's ends.</summary>
internal static class ColorLimits
{
    public static (double Min, double Max) Of(double[,] values, double min, double max, bool diverging)
    {
        (double low, double high) = Extent.Of(values);
        (low, high) = double.IsNaN(low) ? (0, 1) : (low, high);
        if (diverging && double.IsNaN(min) && double.IsNaN(max))
        {
            double reach = Math.Max(Math.Abs(low), Math.Abs(high));
            (low, high) = (-reach, reach);
        }

        low = double.IsNaN(min) ? low : min;
        high = double.IsNaN(max) ? high : max;
        return low < high ? (low, high) : (low - 0.5, low + 0.5);
    }
}
