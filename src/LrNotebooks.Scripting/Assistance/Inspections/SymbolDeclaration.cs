using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A symbol in one line of C#.</summary>
internal static class SymbolDeclaration
{
    /// <summary>The line.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Of(alias.Target),
        INamespaceSymbol space => $"namespace {space.ToDisplayString()}",
        ITypeSymbol type => type.ToDisplayString(SymbolFormats.TypeDeclaration),
        IMethodSymbol method => (method.GetConstructedReducedFrom() ?? method).ToDisplayString(SymbolFormats.Member),
        IParameterSymbol parameter => parameter.ToDisplayString(SymbolFormats.Parameter),
        _ => symbol.ToDisplayString(SymbolFormats.Member),
    };
}
