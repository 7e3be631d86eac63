using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>Whole numbers as a C# cell writes them: <c>40</c>, <c>-1</c>, <c>20_000</c>.</summary>
internal static class IntegerLiteral
{
    public static ParameterValue? Parse<T>(string text)
        where T : struct, IBinaryInteger<T>
    {
        var digits = text.Trim();
        if (digits.EndsWith('_') || digits.StartsWith('_'))
        {
            return null;
        }
        var plain = digits.Replace("_", string.Empty, StringComparison.Ordinal);
        return T.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new(digits.TrimStart('+'), JsonNode.Parse(value.ToString(null, CultureInfo.InvariantCulture))!)
            : null;
    }
}
