namespace LrNotebooks.Figures;

/// <summary>The least and greatest finite number of some.</summary>
internal static class Extent
{
    /// <summary>Both NaN where no number is finite.</summary>
    public static (double Min, double Max) Of(IEnumerable<double> values)
    {
        (double min, double max) = (double.NaN, double.NaN);
        foreach (double value in values.Where(double.IsFinite))
            (min, max) = (value < min || double.IsNaN(min) ? value : min, value > max || double.IsNaN(max) ? value : max);
        return (min, max);
    }

    /// <summary>The extent of a matrix.</summary>
    public static (double Min, double Max) Of(double[,] values) => Of(values.Cast<double>());
}
