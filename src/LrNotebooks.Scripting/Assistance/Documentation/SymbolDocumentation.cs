using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Finds what the author of a symbol wrote about it.</summary>
internal static class SymbolDocumentation
{
    // Documentation that inherits in a circle ends here.
    private const int MostInherited = 8;

    /// <summary>The <c>member</c> element, inherited where it says so; null when there is none.</summary>
    /// <param name="symbol">A symbol of a cell, of the framework, or of an assembly with an XML file beside it.</param>
    /// <param name="compilation">The compilation that the symbol is from.</param>
    public static XElement? Find(ISymbol symbol, Compilation compilation)
    {
        for (var (current, steps) = ((ISymbol?)symbol, 0); current is not null && steps < MostInherited; steps++)
        {
            if (Read(current, compilation) is not { } member)
                return null;
            if (member.Element("inheritdoc") is not { } inherit || member.Element("summary") is not null)
                return member;
            current = inherit.Attribute("cref")?.Value is { } id
                ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : Parent(current);
        }
        return null;
    }

    private static XElement? Read(ISymbol symbol, Compilation compilation)
    {
        if (symbol is IMethodSymbol { ReducedFrom: { } extension })
            symbol = extension;
        symbol = symbol.OriginalDefinition;
        if (symbol.DeclaringSyntaxReferences.Length > 0)
            return symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? DocumentationFile.Parse(xml) : null;
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
            return null;
        var beside = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath is { } path
            ? Path.ChangeExtension(path, ".xml") : "";
        return FrameworkDocumentation.Candidates(assembly.Name, id).Prepend(beside).Where(File.Exists)
            .Select(file => DocumentationFile.Find(file, id)).FirstOrDefault(member => member is not null);
    }

    private static ISymbol? Parent(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
        IEventSymbol { OverriddenEvent: { } overridden } => overridden,
        INamedTypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent ? parent : type.Interfaces.FirstOrDefault(),
        { ContainingType: { } type } => type.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => symbol.Equals(type.FindImplementationForInterfaceMember(member), SymbolEqualityComparer.Default)),
        _ => null,
    };
}
