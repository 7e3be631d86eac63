using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Writes what is known of a symbol.</summary>
internal sealed class InspectionText(TextStyle style, Compilation compilation, bool isDetailed)
{
    private const int MostOverloads = 10;

    /// <summary>Declaration, documentation and overloads, with a blank line between two sections.</summary>
    /// <param name="symbols">The symbol, and the other overloads.</param>
    /// <param name="value">What it holds, for a variable that has a value.</param>
    /// <param name="documentation">A <c>member</c> element, if there is one.</param>
    /// <param name="source">Its code, if that is to be shown.</param>
    public string Write(IReadOnlyList<ISymbol> symbols, string? value, XElement? documentation, string? source)
    {
        var declaration = SymbolDeclaration.Of(symbols[0]) + (value is null ? "" : $" = {value}");
        var sections = new List<string> { style.CodeBlock(declaration) };
        if (documentation is not null)
            sections.AddRange(new DocumentationSections(style, compilation, isDetailed).Write(documentation));
        if (symbols.Count > 1)
            sections.Add(Overloads(symbols));
        if (source is not null)
            sections.Add($"{style.Heading("Source")}\n\n{style.CodeBlock(source)}");
        return string.Join("\n\n", sections.Where(section => section.Length > 0));
    }

    private string Overloads(IReadOnlyList<ISymbol> symbols)
    {
        var shown = symbols.Skip(1).Take(isDetailed ? int.MaxValue : MostOverloads).Select(SymbolDeclaration.Of).ToList();
        if (symbols.Count - 1 > shown.Count)
            shown.Add($"// ... and {symbols.Count - 1 - shown.Count} more");
        return $"{style.Heading("Overloads")}\n\n{style.CodeBlock(string.Join('\n', shown))}";
    }
}
