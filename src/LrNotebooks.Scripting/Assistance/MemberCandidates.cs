using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What can follow a dot.</summary>
internal static class MemberCandidates
{
    /// <summary>The members, nested types or namespaces; none where what stands before the dot means nothing.</summary>
    public static IEnumerable<Candidate> Find(Cursor cursor)
    {
        if (Receiver.Find(cursor.Semantics, cursor.Left) is not { } receiver)
            return [];
        var symbols = Lookup(cursor, receiver);
        var place = cursor.Left.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is not (NameSyntax or MemberAccessExpressionSyntax));
        return place switch
        {
            UsingDirectiveSyntax directive => SymbolCandidates.From(symbols, symbol => ScopeCandidates.CanBeUsed(directive, symbol)),
            ObjectCreationExpressionSyntax creation when creation.Type.Span.Contains(cursor.Left.Span) =>
                SymbolCandidates.From(symbols, ScopeCandidates.CanBeCreated),
            AttributeSyntax => ScopeCandidates.Attributes(symbols),
            _ => SymbolCandidates.From(symbols),
        };
    }

    private static IEnumerable<ISymbol> Lookup(Cursor cursor, Receiver receiver)
    {
        var (semantics, position) = (cursor.Semantics, cursor.Position);
        if (receiver.Container is INamespaceSymbol)
            return semantics.LookupNamespacesAndTypes(position, receiver.Container);
        if (receiver.IsBase)
            return semantics.LookupBaseMembers(position);
        var statics = receiver.IsType ? semantics.LookupStaticMembers(position, receiver.Container) : [];
        var members = receiver.IsValue
            ? semantics.LookupSymbols(position, receiver.Container, includeReducedExtensionMethods: true).Where(IsOfInstance) : [];
        return receiver.Container is INamedTypeSymbol { IsTupleType: true } ? members.Where(member => !IsHiddenElement(member)) : [.. members, .. statics];
    }

    private static bool IsOfInstance(ISymbol symbol) => symbol is not ITypeSymbol
        && (!symbol.IsStatic || symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension });

    private static bool IsHiddenElement(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField: { } element } field && field.Equals(element, SymbolEqualityComparer.Default)
        && field.ContainingType.TupleElements.Any(named => named.CorrespondingTupleField!.Equals(element, SymbolEqualityComparer.Default)
            && named.Name != field.Name);
}

/// <summary>What stands before a dot.</summary>
/// <param name="Container">The namespace, or the type whose members can follow.</param>
/// <param name="IsType">Whether static members and nested types can follow.</param>
/// <param name="IsValue">Whether instance members can follow.</param>
/// <param name="IsBase">Whether it is <c>base</c>.</param>
internal sealed record Receiver(INamespaceOrTypeSymbol Container, bool IsType, bool IsValue, bool IsBase = false)
{
    /// <summary>Finds out what stands before a dot; null where that means nothing.</summary>
    public static Receiver? Find(SemanticModel semantics, SyntaxToken dot)
    {
        if (Before(dot) is not { IsMissing: false } left || left.IsKind(SyntaxKind.NumericLiteralExpression))
            return null;
        var isBound = left.Parent is ConditionalAccessExpressionSyntax;
        var symbol = semantics.GetSymbolInfo(left) is { Symbol: var one, CandidateSymbols: var several } ? one ?? several.FirstOrDefault() : null;
        if (Judge(semantics, left, symbol, semantics.GetTypeInfo(left).Type, isBound) is { } receiver)
            return receiver;
        // "x.\nvar y" reads as a type x.var; what stands before the dot is an expression all the same.
        var expression = SyntaxFactory.ParseExpression(left.ToString());
        symbol = semantics.GetSpeculativeSymbolInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
        var type = semantics.GetSpeculativeTypeInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type;
        return Judge(semantics, left, symbol, type, isBound);
    }

    private static ExpressionSyntax? Before(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        AliasQualifiedNameSyntax alias => alias.Alias,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static Receiver? Judge(SemanticModel semantics, SyntaxNode left, ISymbol? symbol, ITypeSymbol? type, bool isConditional)
    {
        symbol = symbol is IAliasSymbol alias ? alias.Target : symbol;
        if (symbol is INamespaceSymbol space)
            return new Receiver(space, IsType: false, IsValue: false);
        if (symbol is ITypeSymbol { TypeKind: not TypeKind.Error } named && left is not BaseExpressionSyntax)
            return new Receiver(named, IsType: true, IsValue: false);
        if (type is null or { TypeKind: TypeKind.Error or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Void })
            return null;
        type = isConditional ? Symbols.NotNull(type) : type is IPointerTypeSymbol pointer ? pointer.PointedAtType : type;
        // A property Color of type Color stands for both.
        var isType = left is SimpleNameSyntax name && name.Identifier.ValueText == type.Name
            && semantics.LookupNamespacesAndTypes(left.SpanStart, name: type.Name).Contains(type, SymbolEqualityComparer.Default);
        return new Receiver(type, isType, IsValue: true, left is BaseExpressionSyntax);
    }
}
