using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Running;

/// <summary>A C# type whose values a command line can give.</summary>
/// <param name="Name">The C# keyword.</param>
/// <param name="Parse">The value that a text stands for, or null where it stands for none of this type.</param>
internal sealed record ScalarType(string Name, Func<string, ParameterValue?> Parse)
{
    private static readonly Dictionary<string, ScalarType> ByName = new ScalarType[]
    {
        new("double", text => RealLiteral.Parse<double>(text, suffix: "")),
        new("float", text => RealLiteral.Parse<float>(text, suffix: "f")),
        new("decimal", text => RealLiteral.Parse<decimal>(text, suffix: "m")),
        new("int", IntegerLiteral.Parse<int>),
        new("long", IntegerLiteral.Parse<long>),
        new("uint", IntegerLiteral.Parse<uint>),
        new("ulong", IntegerLiteral.Parse<ulong>),
        new("short", IntegerLiteral.Parse<short>),
        new("byte", IntegerLiteral.Parse<byte>),
        new("bool", ParseBool),
        new("string", text => new(SymbolDisplay.FormatLiteral(text, quote: true), JsonValue.Create(text))),
        new("char", ParseChar),
    }.ToDictionary(type => type.Name);

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["Double"] = "double",
        ["Single"] = "float",
        ["Decimal"] = "decimal",
        ["Int32"] = "int",
        ["Int64"] = "long",
        ["UInt32"] = "uint",
        ["UInt64"] = "ulong",
        ["Int16"] = "short",
        ["Byte"] = "byte",
        ["Boolean"] = "bool",
        ["String"] = "string",
        ["Char"] = "char",
    };

    /// <summary>The type of a keyword or of a name in System; null for any other.</summary>
    public static ScalarType? Find(string name)
    {
        var simple = name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name;
        return ByName.GetValueOrDefault(Keywords.GetValueOrDefault(simple, simple));
    }

    private static ParameterValue? ParseChar(string text) =>
        text.Length == 1 ? new(SymbolDisplay.FormatLiteral(text[0], quote: true), JsonValue.Create(text)) : null;

    private static ParameterValue? ParseBool(string text) =>
        bool.TryParse(text, out var value)
            ? new(value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant(), JsonValue.Create(value))
            : null;
}
