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
