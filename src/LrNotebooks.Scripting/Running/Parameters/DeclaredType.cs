using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Running;

/// <summary>Reads a <see cref="ParameterType"/> off a declaration.</summary>
internal static class DeclaredType
{
    private static readonly string[] Lists = ["List", "IList", "IReadOnlyList", "IEnumerable", "ICollection", "IReadOnlyCollection"];

    /// <summary>The type, or null where no command line can give its value.</summary>
    public static ParameterType? Of(TypeSyntax type, ExpressionSyntax? value) => type switch
    {
        { IsVar: true } => Inferred(value),
        NullableTypeSyntax nullable => Of(nullable.ElementType, value),
        ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array => List(array.ElementType, FormOf(value)),
        GenericNameSyntax { TypeArgumentList.Arguments: [var element] } name when Lists.Contains(name.Identifier.Text) =>
            List(element, ListForm.Brackets),
        _ => ScalarType.Find(type.ToString()) is { } scalar ? new(scalar) : null,
    };

    private static ParameterType? Inferred(ExpressionSyntax? value) => value switch
    {
        ArrayCreationExpressionSyntax array => List(array.Type.ElementType, ListForm.New),
        ImplicitArrayCreationExpressionSyntax array when ElementOf(array.Initializer.Expressions) is { } element =>
            new(element, ListForm.New),
        _ => LiteralType.Of(value) is { } scalar ? new(scalar, IsVar: true) : null,
    };

    private static ParameterType? List(TypeSyntax element, ListForm form) =>
        ScalarType.Find(element.ToString()) is { } scalar ? new(scalar, form) : null;

    private static ListForm FormOf(ExpressionSyntax? value) => value switch
    {
        InitializerExpressionSyntax => ListForm.Braces,
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => ListForm.New,
        _ => ListForm.Brackets,
    };

    /// <summary>As C# picks the best common type: a double among whole numbers makes all of them double.</summary>
    private static ScalarType? ElementOf(IEnumerable<ExpressionSyntax> items)
    {
        var types = items.Select(LiteralType.Of).Distinct().ToList();
        return types switch
        {
            [var only] => only,
            _ when types.All(type => type?.Name is "int" or "double") => ScalarType.Find("double"),
            _ => null,
        };
    }
}
