namespace LrNotebooks.Figures;

/// <summary>How many digits a picture can show, so that stored JSON stays small.</summary>
internal static class Rounding
{
    private const int Digits = 6;

    /// <summary>
    /// Significant digits for a list: six, and more where the numbers differ only in their last ones, since a picture of
    /// 0.38356100 to 0.38356101 shows eight.
    /// </summary>
    public static int DigitsFor(IEnumerable<double> values)
    {
        (double min, double max) = Extent.Of(values);
        double spread = max - min;
        double size = Math.Max(Math.Abs(min), Math.Abs(max));
        if (!(spread > 0) || !double.IsFinite(spread))
            return Digits;
        int lost = (int)Math.Floor(Math.Log10(size / spread));
        return Math.Clamp(Digits + lost - 1, Digits, 15);
    }
}
