using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A call, complete or not.</summary>
/// <param name="Call">An invocation, a creation or a constructor's <c>: base(...)</c>.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record CallSite(SyntaxNode Call, ArgumentListSyntax Arguments)
{
    /// <summary>The call that a list of arguments belongs to.</summary>
    public static CallSite? Of(SyntaxNode? list) => list is ArgumentListSyntax { Parent: { } call } arguments ? new CallSite(call, arguments) : null;

    /// <summary>The innermost call between whose parentheses a position is; not across the statements of a lambda.</summary>
    public static CallSite? Around(SyntaxToken left, int position)
    {
        var inner = left.Parent?.AncestorsAndSelf().TakeWhile(node => node is not (BlockSyntax or MemberDeclarationSyntax)) ?? [];
        return Of(inner.OfType<ArgumentListSyntax>().FirstOrDefault(list =>
            list.OpenParenToken.Span.End <= position && (list.CloseParenToken.IsMissing || position <= list.CloseParenToken.SpanStart)));
    }

    /// <summary>What can be called here; the one that the arguments choose, if they do, comes first.</summary>
    public IReadOnlyList<IMethodSymbol> Overloads(SemanticModel semantics)
    {
        var chosen = semantics.GetSymbolInfo(Call).Symbol as IMethodSymbol;
        var all = Call switch
        {
            InvocationExpressionSyntax invocation => Invoked(semantics, invocation.Expression),
            ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => Constructors(chosen?.ContainingType
                ?? semantics.GetSymbolInfo(Call).CandidateSymbols.FirstOrDefault()?.ContainingType),
            _ => Constructors(semantics.GetTypeInfo(Call).Type as INamedTypeSymbol),
        };
        var accessible = all.Where(method => semantics.IsAccessible(Arguments.SpanStart, method)).ToList();
        return chosen is null ? accessible
            : [chosen, .. accessible.Where(method => !method.OriginalDefinition.Equals(chosen.OriginalDefinition, SymbolEqualityComparer.Default))];
    }

    private static List<IMethodSymbol> Invoked(SemanticModel semantics, ExpressionSyntax expression)
    {
        var group = semantics.GetMemberGroup(expression).OfType<IMethodSymbol>().ToList();
        return group.Count > 0 ? group
            : semantics.GetTypeInfo(expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static List<IMethodSymbol> Constructors(INamedTypeSymbol? type) => [.. type?.InstanceConstructors ?? []];
}
