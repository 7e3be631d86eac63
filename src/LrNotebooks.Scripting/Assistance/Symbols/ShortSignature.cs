using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What to say of a symbol beside its name.</summary>
internal static class ShortSignature
{
    /// <summary>For example <c>(int start, int count) → IEnumerable&lt;int&gt; (+ 1 overload)</c>; null when there is nothing to say.</summary>
    /// <param name="symbols">At least one; the first counts.</param>
    public static string? Of(IReadOnlyList<ISymbol> symbols) => symbols[0] switch
    {
        IMethodSymbol method => Of(method) + Overloads(symbols.Count(symbol => symbol is IMethodSymbol) - 1),
        IPropertySymbol property => Of(property.Type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => null,
        IFieldSymbol field => Of(field.Type),
        ILocalSymbol local => Of(local.Type),
        IParameterSymbol parameter => Of(parameter.Type),
        IEventSymbol @event => Of(@event.Type),
        _ => null,
    };

    private static string Of(ITypeSymbol type) => type.ToDisplayString(SymbolFormats.Type);

    private static string Of(IMethodSymbol method) =>
        $"({string.Join(", ", method.Parameters.Select(parameter => parameter.ToDisplayString(SymbolFormats.Parameter)))}) → {Of(method.ReturnType)}";

    private static string Overloads(int others) => others switch
    {
        0 => "",
        1 => " (+ 1 overload)",
        _ => FormattableString.Invariant($" (+ {others} overloads)"),
    };
}
