using System.Globalization;
using LrNotebooks.Printing;

namespace LrNotebooks.Figures;

/// <summary>Numbers as words in titles, labels and summaries, always with the invariant culture.</summary>
internal static class NumberText
{
    /// <summary>By a .NET number format.</summary>
    public static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A whole number with thousands apart.</summary>
    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>At most six significant digits: <c>0.2</c>, <c>12345.7</c>, <c>1e-05</c>.</summary>
    public static string Short(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        double.NaN => "NaN",
        _ => PythonNumbers.General(value),
    };

    /// <summary>As the documents print a closing number: six decimals where that shows the number, otherwise six digits.</summary>
    public static string Closing(double value) =>
        value == 0 || (Math.Abs(value) >= 1e-3 && Math.Abs(value) < 1e6) ? Format(value, "F6") : Short(value);
}

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

/// <summary>Makes matrices.</summary>
internal static class Matrices
{
    /// <summary>A matrix from its values at row and column.</summary>
    public static double[,] Of(int rows, int columns, Func<int, int, double> value)
    {
        var matrix = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                matrix[row, column] = value(row, column);
        }

        return matrix;
    }
}

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
