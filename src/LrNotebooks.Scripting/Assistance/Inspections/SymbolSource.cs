using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The code that declares functions and types of cells.</summary>
/// <param name="sources">What ran, as it was written: what was compiled has stop points in it, in the same lines.</param>
internal sealed class SymbolSource(SourceTexts sources)
{
    /// <summary>The lines of the declaration; null for what no cell declares.</summary>
    public string? Find(ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol or INamedTypeSymbol) || symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration)
            return null;
        var lines = declaration.SyntaxTree.GetLineSpan(declaration.Span);
        return CodeLines.Of(sources.Lines(lines.Path, lines.StartLinePosition.Line, lines.EndLinePosition.Line) ?? declaration.GetSyntax().ToString());
    }
}
