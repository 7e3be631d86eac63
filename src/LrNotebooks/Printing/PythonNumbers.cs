using System.Globalization;
using System.Numerics;

namespace LrNotebooks.Printing;

/// <summary>Numbers as Python and NumPy print them, digit for digit and whatever the culture.</summary>
public static class PythonNumbers
{
    /// <summary><c>'%f' % value</c>: a fixed number of decimals. A float32 is widened first, as Python does.</summary>
    /// <param name="value">Any number; NaN and the infinities print as <c>nan</c>, <c>inf</c>, <c>-inf</c>.</param>
    /// <param name="decimals">Digits after the point, 0 or more.</param>
    public static string Fixed(double value, int decimals = 6)
    {
        if (!double.IsFinite(value)) return NotFinite(value);
        var digits = Scale(value, decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return Sign(value) + PlainLayout(digits, digits.Length - 1 - decimals);
    }

    /// <summary><c>'%e' % value</c>: one digit, the point, <paramref name="decimals"/> digits, and the exponent.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="decimals">Digits after the point, 0 or more.</param>
    public static string Scientific(double value, int decimals = 6)
    {
        if (!double.IsFinite(value)) return NotFinite(value);
        var (digits, exponent) = Significant(value, decimals + 1);
        return Sign(value) + ExponentLayout(digits, exponent);
    }

    /// <summary><c>'%g' % value</c>: significant digits without closing zeros; an exponent below 1e-4 and from 10^digits
    /// on.</summary>
    /// <param name="value">Any number.</param>
    /// <param name="significant">Significant digits; 0 counts as 1.</param>
    public static string General(double value, int significant = 6)
    {
        if (!double.IsFinite(value)) return NotFinite(value);
        significant = Math.Max(significant, 1);
        var (digits, exponent) = Significant(value, significant);
        digits = digits[0] + digits[1..].TrimEnd('0');
        var scientific = exponent < -4 || exponent >= significant;
        return Sign(value) + (scientific ? ExponentLayout(digits, exponent) : PlainLayout(digits, exponent));
    }

    /// <summary><c>str(numpy.float32(value))</c>: the fewest digits that read back as the same float32, such as
    /// 0.16666667.</summary>
    /// <param name="value">Any float32.</param>
    public static string Shortest(float value) =>
        float.IsFinite(value) ? RoundTrip(value, value.ToString("R", CultureInfo.InvariantCulture)) : NotFinite(value);

    /// <summary><c>repr(value)</c>: the fewest digits that read back as the same double.</summary>
    /// <param name="value">Any double.</param>
    public static string Shortest(double value) =>
        double.IsFinite(value) ? RoundTrip(value, value.ToString("R", CultureInfo.InvariantCulture)) : NotFinite(value);

    // .NET finds the same digits and lays them out by other rules ("1E-05", "1" for 1.0).
    private static string RoundTrip(double value, string text)
    {
        var sign = Sign(value);
        var parts = text[sign.Length..].Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        if (digits.Length == 0) return sign + "0.0";

        var exponent = (point < 0 ? all.Length : point) - 1 - (all.Length - digits.Length);
        if (parts.Length == 2) exponent += int.Parse(parts[1], CultureInfo.InvariantCulture);
        digits = digits[0] + digits[1..].TrimEnd('0');
        // Asked of the value, not of its digits: float32's 1e-4 is a little less than 0.0001 and NumPy prints it as 1e-04.
        if (Math.Abs(value) is < 1e-4 or >= 1e16) return sign + ExponentLayout(digits, exponent);
        var layout = PlainLayout(digits, exponent);
        return sign + (layout.Contains('.', StringComparison.Ordinal) ? layout : layout + ".0");
    }

    private static string Sign(double value) => double.IsNegative(value) ? "-" : "";

    private static string NotFinite(double value) => double.IsNaN(value) ? "nan" : Sign(value) + "inf";

    // Decimal digits are rounded once and to even as C and Python do. .NET's own format strings round ties away from zero ("0.125" to
    // "0.13"), which would show in a comparison by printed digits.

    /// <summary>|<paramref name="value"/>|·10^<paramref name="decimals"/>, rounded half to even.</summary>
    private static BigInteger Scale(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var mantissa = biased == 0 ? fraction : fraction | 0x10_0000_0000_0000;
        var exponent = Math.Max(biased, 1) - 1075;

        var numerator = new BigInteger(mantissa) << Math.Max(exponent, 0);
        var denominator = BigInteger.One << Math.Max(-exponent, 0);
        if (decimals >= 0) numerator *= BigInteger.Pow(10, decimals);
        else denominator *= BigInteger.Pow(10, -decimals);

        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var half = (remainder * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>The first <paramref name="count"/> significant digits of |<paramref name="value"/>|, and the power of ten
    /// of the first.</summary>
    private static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (value == 0) return (new string('0', count), 0);
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        while (true)
        {
            var digits = Scale(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count) return (digits, exponent);
            exponent += digits.Length - count;
        }
    }

    /// <summary><paramref name="digits"/> with the first standing at 10^<paramref name="exponent"/>, without an exponent
    /// part.</summary>
    private static string PlainLayout(string digits, int exponent)
    {
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1) return digits.PadRight(exponent + 1, '0');
        return digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    /// <summary>One digit, the point, the rest, and an exponent of at least two digits: <c>1.5e-07</c>.</summary>
    private static string ExponentLayout(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{sign}{Math.Abs(exponent):00}");
    }
}
