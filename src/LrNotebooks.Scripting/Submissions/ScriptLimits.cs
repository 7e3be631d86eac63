using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace LrNotebooks.Scripting;

/// <summary>What a cell cannot say although a C# program can, because its variables and its value live longer than it runs.</summary>
internal static class ScriptLimits
{
    private const string Instead = "put it and what uses it into a block { … } or a method";

    /// <summary>Errors in place of the compiler's, which speak of something else.</summary>
    public static IEnumerable<Diagnostic> Find(CSharpCompilation cell)
    {
        var tree = cell.SyntaxTrees[^1];
        var semantics = cell.GetSemanticModel(tree);
        var root = tree.GetCompilationUnitRoot();
        foreach (var member in root.Members)
        {
            // What the parser makes of "ref int x = ref y;".
            if (member is MethodDeclarationSyntax { ReturnType: RefTypeSyntax, ParameterList.OpenParenToken.IsMissing: true } local)
                yield return Error(local, $"'{local.Identifier.Text}' is a ref variable, and a cell's variables live on after it: {Instead}.");
            foreach (var variable in (member as FieldDeclarationSyntax)?.Declaration.Variables ?? [])
            {
                if (semantics.GetDeclaredSymbol(variable) is IFieldSymbol { Type: { IsRefLikeType: true } type } field)
                {
                    yield return Error(
                        variable,
                        $"'{field.Name}' is of type {Name(type)}, which cannot live on after the cell as its variables do: {Instead}, or keep an array.");
                }
            }
        }
        if (CellSyntax.LastExpression(root) is { } last && semantics.GetTypeInfo(last).Type is { IsRefLikeType: true } value)
        {
            yield return Error(
                last, $"A value of type {Name(value)} cannot be that of a cell, since it cannot live on after it: show what it holds, or end with a semicolon.");
        }
    }

    /// <summary>Errors of variables that cannot be disposed of.</summary>
    public static IEnumerable<Diagnostic> NotDisposable(CSharpCompilation cell, SyntaxTree tree) =>
        from variable in CellSyntax.UsingVariables(tree)
        let type = (cell.GetSemanticModel(tree).GetDeclaredSymbol(variable) as IFieldSymbol)?.Type
        where type is { IsRefLikeType: false, TypeKind: not (TypeKind.Error or TypeKind.Dynamic) }
            && !type.AllInterfaces.Append(type).Any(one => one.ToString() is "System.IDisposable" or "System.IAsyncDisposable")
        select CellDiagnostics.Error(
            "LRN0003", $"'{variable.Identifier.Text}' is of type {Name(type)}, which has nothing to dispose of: leave out 'using'", variable.GetLocation());

    /// <summary>A cell that ends with a span, ending with a copy of what it holds; null for any other.</summary>
    public static CSharpCompilation? WithLastSpanAsArray(CSharpCompilation cell)
    {
        var tree = cell.SyntaxTrees[^1];
        var root = tree.GetCompilationUnitRoot();
        if (CellSyntax.LastExpression(root) is not { } last || cell.GetSemanticModel(tree).GetTypeInfo(last).Type is not INamedTypeSymbol type
            || type.ConstructedFrom.ToString() is not ("System.Span<T>" or "System.ReadOnlySpan<T>"))
        {
            return null;
        }
        var copy = type.TypeArguments[0].SpecialType == SpecialType.System_Char ? "ToString" : "ToArray";
        var shown = InvocationExpression(MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, ParenthesizedExpression(last.WithoutTrivia()), IdentifierName(copy)));
        return cell.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root.ReplaceNode(last, shown.WithTriviaFrom(last)), tree.Options));
    }

    private static Diagnostic Error(SyntaxNode node, string message) => CellDiagnostics.Error("LRN0002", message, node.GetLocation());

    private static string Name(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}
