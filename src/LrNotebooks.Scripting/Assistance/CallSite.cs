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

/// <summary>The start of an argument of a call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Position">How many arguments without a name stand before.</param>
/// <param name="Name">The argument's name, where it is written already.</param>
/// <param name="Given">The names of the other arguments that have one.</param>
internal sealed record ArgumentPlace(CallSite Call, int Position, string? Name, IReadOnlySet<string> Given)
{
    /// <summary>Reads the place; null when no argument starts at the cursor.</summary>
    public static ArgumentPlace? At(Cursor cursor)
    {
        var name = cursor.Left.IsKind(SyntaxKind.ColonToken) ? cursor.Left.Parent as NameColonSyntax : null;
        var starts = name is not null || cursor.Left.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken;
        if (!starts || CallSite.Of(name is null ? cursor.Left.Parent : name.Parent?.Parent) is not { } call)
            return null;
        var others = call.Arguments.Arguments.Where(argument => argument.NameColon != name || name is null).ToList();
        return new ArgumentPlace(
            call,
            others.Count(argument => argument.NameColon is null && argument.Span.End <= cursor.Left.SpanStart),
            name?.Name.Identifier.ValueText,
            others.Select(argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet());
    }

    /// <summary>The parameters that may get their argument here.</summary>
    public IEnumerable<IParameterSymbol> Parameters(SemanticModel semantics) =>
        from method in Call.Overloads(semantics)
        where Given.All(name => method.Parameters.Any(parameter => parameter.Name == name))
        from parameter in method.Parameters.Skip(Position)
        where !Given.Contains(parameter.Name)
        select parameter;
}
