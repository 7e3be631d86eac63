namespace LrNotebooks.Figures;

/// <summary>From values on an axis to pixels, linear or logarithmic.</summary>
/// <param name="From">The value at <paramref name="Start"/>.</param>
/// <param name="To">The value at <paramref name="End"/>.</param>
/// <param name="Log">Whether equal ratios, not equal differences, take equal room.</param>
/// <param name="Start">A pixel position.</param>
/// <param name="End">A pixel position.</param>
internal sealed record Scale(double From, double To, bool Log, double Start, double End)
{
    /// <summary>The pixel of a value; NaN where the axis has no place for it.</summary>
    public double Map(double value)
    {
        if (!double.IsFinite(value) || (Log && value <= 0))
            return double.NaN;
        double t = Log ? (Math.Log(value) - Math.Log(From)) / (Math.Log(To) - Math.Log(From)) : (value - From) / (To - From);
        return Start + (t * (End - Start));
    }

    /// <summary>Whether a value lies between the axis's ends.</summary>
    public bool Shows(double value) =>
        Map(value) is var pixel && pixel >= Math.Min(Start, End) - 0.5 && pixel <= Math.Max(Start, End) + 0.5;
}
