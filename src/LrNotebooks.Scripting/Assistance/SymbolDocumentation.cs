using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Finds what the author of a symbol wrote about it.</summary>
internal static class SymbolDocumentation
{
    // Documentation that inherits in a circle ends here.
    private const int MostInherited = 8;

    private const string MainAssembly = "System.Runtime";

    // The framework's documentation comes with the SDK: beside the reference assemblies, whose names are not those of the assemblies that run.
    private static readonly Lazy<Dictionary<string, string>> Framework = new(FindFramework);

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
            return symbol.GetDocumentationCommentXml() is { Length: > 0 } xml ? Parse(xml) : null;
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
            return null;
        var beside = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath is { } path
            ? Path.ChangeExtension(path, ".xml") : "";
        return FrameworkFiles(assembly.Name, id).Prepend(beside).Where(File.Exists)
            .Select(file => Search(file, id)).FirstOrDefault(member => member is not null);
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

    /// <summary>The <c>member</c> element of an id such as <c>M:System.Console.Beep</c>; null when the file has none, or is broken.</summary>
    private static XElement? Search(string path, string id)
    {
        try
        {
            // Searched as text: to parse the framework's would take seconds and many megabytes.
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            var start = bytes.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\">"));
            var length = start < 0 ? -1 : bytes[start..].IndexOf("</member>"u8);
            return length < 0 ? null : Parse(Encoding.UTF8.GetString(bytes.Slice(start, length)) + "</member>");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The framework's files that may have a symbol of an assembly, the likeliest first.</summary>
    private static IEnumerable<string> FrameworkFiles(string assembly, string id)
    {
        if (!FrameworkAssemblies.Paths.ContainsKey(assembly))
            return [];
        var name = id[2..];
        return from file in Framework.Value
               orderby file.Key == assembly descending,
                   name.StartsWith(file.Key + ".", StringComparison.Ordinal) ? file.Key.Length : 0 descending,
                   file.Key == MainAssembly descending
               select file.Value;
    }

    private static Dictionary<string, string> FindFramework()
    {
        // dotnet/shared/Microsoft.NETCore.App/10.0.1 and dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var root = runtime.Parent?.Parent?.Parent?.FullName;
        var packs = new DirectoryInfo(Path.Combine(root ?? "", "packs", "Microsoft.NETCore.App.Ref"));
        if (root is null || !packs.Exists)
            return [];
        var framework = FormattableString.Invariant($"net{Environment.Version.Major}.{Environment.Version.Minor}");
        return packs.EnumerateDirectories()
            .OrderBy(version => Version.TryParse(version.Name.Split('-')[0], out var parsed) ? parsed : new Version())
            .Select(version => Path.Combine(version.FullName, "ref", framework))
            .LastOrDefault(Directory.Exists) is { } newest
            ? Directory.EnumerateFiles(newest, "*.xml").ToDictionary(file => Path.GetFileNameWithoutExtension(file)) : [];
    }
}
