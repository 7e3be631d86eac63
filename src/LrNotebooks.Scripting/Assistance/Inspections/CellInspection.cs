using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Explains what stands at a cursor.</summary>
internal sealed class CellInspection(VariableValue values, SymbolSource sources)
{
    /// <summary>The explanation as plain text and Markdown; null where nothing is known.</summary>
    public MimeBundle? Inspect(CellModel model, int position, bool isDetailed)
    {
        var symbols = SymbolAtCursor.Find(model, position);
        if (symbols.Count == 0)
            return null;
        var value = values.Of(symbols[0]);
        var source = isDetailed ? sources.Find(symbols[0]) : null;
        var documentation = DocumentationOf(symbols[0], model.Compilation);
        string Write(TextStyle style) => new InspectionText(style, model.Compilation, isDetailed).Write(symbols, value, documentation, source);
        return new MimeBundle { { MimeTypes.Plain, Write(TextStyle.Plain) }, { MimeTypes.Markdown, Write(TextStyle.Markdown) } };
    }

    private static XElement? DocumentationOf(ISymbol symbol, Compilation compilation) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: { } method } => OfParameter(symbol.Name, DocumentationOf(method, compilation)),
        // A record's parameters and a class's primary constructor are documented with the type.
        IMethodSymbol { MethodKind: MethodKind.Constructor } => SymbolDocumentation.Find(symbol, compilation)
            ?? SymbolDocumentation.Find(symbol.ContainingType, compilation),
        IPropertySymbol { ContainingType: { IsRecord: true } record } => SymbolDocumentation.Find(symbol, compilation)
            ?? OfParameter(symbol.Name, SymbolDocumentation.Find(record, compilation)),
        _ => SymbolDocumentation.Find(symbol, compilation),
    };

    private static XElement? OfParameter(string name, XElement? member) =>
        member?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name) is { } parameter
            ? new XElement("member", new XElement("summary", parameter.Nodes())) : null;
}
