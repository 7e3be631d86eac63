using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The names that cells which ran have brought into scope: a few too many rather than one too few.</summary>
internal sealed class ScopeNames
{
    private readonly Lazy<HashSet<string>> _all;

    /// <summary>For what follows the cells before a compilation.</summary>
    public ScopeNames(CSharpCompilation next) => _all = new(() => Find(next));

    /// <summary>The names.</summary>
    public IEnumerable<string> All => _all.Value;

    /// <summary>The names that a cell brings itself.</summary>
    public static IEnumerable<string> Own(CSharpCompilation cell) => cell.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
        .Append("value")
        .Concat(Imports(cell).SelectMany(MembersOf));

    private static HashSet<string> Find(CSharpCompilation next)
    {
        var names = MembersOf(next.GlobalNamespace).ToHashSet();
        var imports = new HashSet<string>();
        for (var cell = next; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            names.UnionWith(MembersOf(cell.ScriptClass!));
            names.UnionWith(cell.SyntaxTrees.SelectMany(Usings).Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>());
            var global = cell.Options.Usings.Select(name => ByName(next, name)).OfType<INamespaceOrTypeSymbol>();
            foreach (var import in Imports(cell).Concat(global).Where(import => imports.Add(import.ToDisplayString())))
                names.UnionWith(MembersOf(import));
        }
        return names;
    }

    private static IEnumerable<INamespaceOrTypeSymbol> Imports(CSharpCompilation cell) =>
        from tree in cell.SyntaxTrees
        from directive in Usings(tree)
        where directive.NamespaceOrType is not null
        let symbol = cell.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType).Symbol as INamespaceOrTypeSymbol
        where symbol is not null
        select symbol;

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxTree tree) => tree.GetCompilationUnitRoot().Usings;

    private static IEnumerable<string> MembersOf(INamespaceOrTypeSymbol container) => container.GetMembers().Select(member => member.Name);

    /// <summary>The namespace or type of this full name.</summary>
    private static INamespaceOrTypeSymbol? ByName(CSharpCompilation compilation, string name)
    {
        INamespaceOrTypeSymbol? found = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
            found = found?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault();
        return found;
    }
}
