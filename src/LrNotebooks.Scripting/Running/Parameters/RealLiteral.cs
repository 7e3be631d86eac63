using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LrNotebooks.Scripting.Running;

/// <summary>Real numbers as C# literals of their type: <c>1</c> and <c>1e-3</c> for double, <c>1f</c>, <c>0.5m</c>.</summary>
internal static partial class RealLiteral
{
    // A whole number of this many digits still fits a long, so C# takes it as it stands for a double.
    private const int SafeWholeDigits = 18;

    public static ParameterValue? Parse<T>(string text, string suffix)
        where T : struct, INumber<T>
    {
        var plain = text.Trim().Replace("_", string.Empty, StringComparison.Ordinal);
        if (!T.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }
        if (!T.IsFinite(value))
        {
            return IsOverflow(plain) ? null : new(NonFinite(value), JsonValue.Create(plain));
        }
        var shortest = value.ToString(null, CultureInfo.InvariantCulture);
        var code = IsLiteral(plain) ? plain : shortest;
        var isLongWhole = code.Length > SafeWholeDigits && code.All(c => char.IsAsciiDigit(c) || c == '-');
        return new(code + (suffix.Length == 0 && isLongWhole ? "d" : suffix), JsonNode.Parse(shortest)!);
    }

    private static bool IsLiteral(string text) => LiteralPattern().IsMatch(text);

    /// <summary>A number too large for the type reads as infinity; only a text that says so means it.</summary>
    private static bool IsOverflow(string text) => text.Any(char.IsAsciiDigit);

    private static string NonFinite<T>(T value)
        where T : struct, INumber<T>
    {
        var type = typeof(T) == typeof(float) ? "float" : "double";
        return T.IsNaN(value) ? $"{type}.NaN" : T.IsNegative(value) ? $"{type}.NegativeInfinity" : $"{type}.PositiveInfinity";
    }

    [GeneratedRegex(@"^-?(\d+|\d*\.\d+)([eE][+-]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LiteralPattern();
}
