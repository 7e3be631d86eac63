using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// Extension methods of a cell. Its classes lie within another, where C# allows none; a script's own methods may be some. So each gets a
/// method beside its class that calls it.
/// </summary>
internal static class ExtensionMethods
{
    /// <summary>What makes the extension methods of a class ordinary ones, and adds the methods that call them.</summary>
    public static IEnumerable<TextChange> Hoist(ClassDeclarationSyntax type)
    {
        var methods = type.Members.OfType<MethodDeclarationSyntax>().Where(IsExtension).ToList();
        foreach (var method in methods)
        {
            yield return CellSyntax.Blank(method.ParameterList.Parameters[0].Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ThisKeyword)));
            if (method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword)) is { RawKind: not 0 } access)
                yield return new TextChange(access.Span, "internal");
            else if (!method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword))
                yield return new TextChange(new TextSpan(method.Modifiers[0].SpanStart, 0), "internal ");
        }
        if (methods.Count > 0)
            yield return new TextChange(new TextSpan(type.CloseBraceToken.Span.End, 0), string.Concat(methods.Select(method => Caller(type, method))));
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;

    private static string Caller(ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var isUnsafe = type.Modifiers.Concat(method.Modifiers).Any(modifier => modifier.IsKind(SyntaxKind.UnsafeKeyword));
        var typeArguments = method.TypeParameterList is { } list ? $"<{string.Join(", ", list.Parameters.Select(parameter => parameter.Identifier.Text))}>" : "";
        return $" {Line(method.AttributeLists)} [global::System.Diagnostics.StackTraceHidden] static {(isUnsafe ? "unsafe " : "")}{Line([method.ReturnType])} "
            + $"{method.Identifier.Text}{Line([method.TypeParameterList])}{Line([method.ParameterList])} {Line(method.ConstraintClauses)} => "
            + $"{(method.ReturnType is RefTypeSyntax ? "ref " : "")}{type.Identifier.Text}.{method.Identifier.Text}{typeArguments}"
            + $"({string.Join(", ", method.ParameterList.Parameters.Select(Argument))});";
    }

    private static string Argument(ParameterSyntax parameter)
    {
        var kinds = parameter.Modifiers.Select(modifier => modifier.Kind()).ToList();
        var passing = kinds.Contains(SyntaxKind.ReadOnlyKeyword) || kinds.Contains(SyntaxKind.InKeyword) ? "in "
            : kinds.Contains(SyntaxKind.RefKeyword) ? "ref " : kinds.Contains(SyntaxKind.OutKeyword) ? "out " : "";
        return passing + parameter.Identifier.Text;
    }

    /// <summary>The text of nodes in one line, without comments.</summary>
    private static string Line(IEnumerable<SyntaxNode?> nodes) => string.Join(' ', nodes.OfType<SyntaxNode>().Select(
        node => string.Join(' ', node.NormalizeWhitespace("", " ", elasticTrivia: true).ToString().ReplaceLineEndings(" "))));
}
