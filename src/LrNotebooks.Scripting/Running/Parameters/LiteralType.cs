using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Running;

/// <summary>The type of a literal, which is what <c>var</c> stands for in a parameters cell.</summary>
internal static class LiteralType
{
    /// <summary>The literal's type; null for any other expression.</summary>
    public static ScalarType? Of(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } constant } => ScalarType.Find(constant.GetType().Name),
        PrefixUnaryExpressionSyntax sign when sign.IsKind(SyntaxKind.UnaryMinusExpression) => Of(sign.Operand),
        _ => null,
    };

    /// <summary>The code with the suffix that its type needs where nothing else names the type.</summary>
    public static string Spell(string code, ScalarType type) => type.Name switch
    {
        "double" when code.All(c => char.IsAsciiDigit(c) || c == '-') => code + "d",
        "long" => code + "L",
        "uint" => code + "U",
        "ulong" => code + "UL",
        _ => code,
    };
}
