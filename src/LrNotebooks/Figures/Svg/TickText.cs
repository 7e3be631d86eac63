using System.Globalization;

namespace LrNotebooks.Figures;

/// <summary>Writes tick labels, with a true minus sign and powers of ten.</summary>
internal static class TickText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Labels of evenly spaced ticks, all with the same number of decimals.</summary>
    public static string[] Linear(IReadOnlyList<double> values, double step)
    {
        double largest = values.Count == 0 ? 0 : values.Max(Math.Abs);
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        if (largest < 1e6 && decimals <= 7)
            return [.. values.Select(value => Number(value, "#,0" + (decimals > 0 ? "." + new string('0', decimals) : "")))];

        int exponent = largest == 0 ? 0 : (int)Math.Floor(Math.Log10(largest) + 1e-9);
        int places = Math.Clamp(exponent - (int)Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
        string format = "0" + (places > 0 ? "." + new string('0', places) : "");
        return [.. values.Select(value => value == 0 ? "0" : $"{Number(value / Math.Pow(10, exponent), format)}×{Power(exponent)}")];
    }

    /// <summary>A label of a logarithmic axis: <c>0.05</c> where that is short, otherwise <c>5×10⁻⁶</c>.</summary>
    public static string Log(int digit, int exponent, bool plain)
    {
        if (plain && exponent >= 0)
            return Number(digit * Math.Pow(10, exponent), "#,0");
        if (plain)
            return Number(digit / Math.Pow(10, -exponent), "0.#####");
        return digit == 1 ? Power(exponent) : $"{digit}×{Power(exponent)}";
    }

    /// <summary>A single number with at most six digits.</summary>
    public static string Plain(double value) =>
        value != 0 && (Math.Abs(value) < 1e-4 || Math.Abs(value) >= 1e6) ? Scientific(value) : Number(value, "#,0.######");

    private static string Scientific(double value)
    {
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
        string digits = Number(value / Math.Pow(10, exponent), "0.##");
        return digits == "1" ? Power(exponent) : $"{digits}×{Power(exponent)}";
    }

    private static string Power(int exponent)
    {
        string digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return exponent switch
        {
            0 => "1",
            1 => "10",
            _ => "10" + (exponent < 0 ? "⁻" : "") + string.Concat(digits.Select(digit => Raised[digit - '0'])),
        };
    }

    private static string Number(double value, string format) =>
        (value + 0.0).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
