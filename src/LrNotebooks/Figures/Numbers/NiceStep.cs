namespace LrNotebooks.Figures;

/// <summary>Round steps: 1, 2 or 5 times a power of ten.</summary>
internal static class NiceStep
{
    /// <summary>The least round step that is not smaller than <paramref name="step"/>.</summary>
    public static double AtLeast(double step)
    {
        int exponent = (int)Math.Floor(Math.Log10(step));
        double power = Power(exponent);
        double mantissa = step / power;
        double nice = mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 + 1e-9 ? 2 : mantissa <= 5 + 1e-9 ? 5 : 10;
        return exponent < 0 ? nice / Power(-exponent) : nice * power;
    }

    /// <summary>Ten to a whole power; exact where doubles allow it.</summary>
    public static double Power(int exponent) => exponent >= 0 ? Math.Pow(10, exponent) : 1 / Math.Pow(10, -exponent);

    /// <summary>A whole multiple of a step without the last digits' dust: 3 · 0.1 is 0.3.</summary>
    public static double Multiple(double times, double step) =>
        step < 1 && 1 / step is var perUnit && double.IsFinite(perUnit) ? times / perUnit : times * step;
}
