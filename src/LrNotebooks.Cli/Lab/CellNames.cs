using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// What a cell of code gives a name to, and what it brings in. The compiler's reader needs a stack as deep as the code, and for some code hours: a student's cells
/// are read in the submission's own process, before any of them has run there.
/// </summary>
/// <param name="Names">What later cells see by a simple name.</param>
/// <param name="Extensions">Methods that they can call on any value.</param>
/// <param name="Foreign">Lines that bring in code or names which are not to be seen in the cell. A package is none: where there is no network it has no way in.</param>
internal sealed record CellNames(IReadOnlyList<string> Names, IReadOnlyList<string> Extensions, IReadOnlyList<string> Foreign)
{
    public static readonly CellNames None = new([], [], []);

    // They run code that they make of their options.
    private static readonly string[] Declaring = ["set", "share", "value"];

    /// <summary>Reads the code cells of one notebook.</summary>
    public static IReadOnlyList<CellNames> Read(IReadOnlyList<string> cells)
    {
        var code = cells.Select(CodeOf).ToList();
        var opened = Opened([.. code.SelectMany(units => units)]);
        return [.. cells.Zip(code, (cell, units) => new CellNames(
            [.. units.SelectMany(unit => AllNamesOf(unit, opened))],
            [.. units.SelectMany(ExtensionsOf)],
            [.. MagicsIn(cell), .. units.SelectMany(DirectivesIn)]))];
    }

    /// <summary>C# of a cell as the session runs it: each part between magics for itself. Of a cell with a magic that does not exist the session runs nothing.</summary>
    public static IReadOnlyList<CompilationUnitSyntax> CodeOf(string cell)
    {
        try
        {
            return [.. Magic.Cut(cell).Where(part => part.Magic.Takes == MagicText.Code)
                .Select(part => (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(part.Text, SubmissionChain.ParseOptions).GetRoot())];
        }
        catch (CellProblemException)
        {
            return [];
        }
    }

    /// <summary>Every name that is declared somewhere in it.</summary>
    public static IEnumerable<string> DeclaredAnywhere(SyntaxNode node) => node.DescendantNodes().Select(part => part switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        _ => null,
    }).OfType<string>();

    private static IEnumerable<string> MagicsIn(string cell) => Magic.Classify(cell.ReplaceLineEndings("\n").Split('\n'))
        .Where(line => line.Magic?.Known is { } known && (known.Takes == MagicText.File || Declaring.Contains(known.Name)))
        .Select(line => $"#!{line.Magic!.Known!.Name} {line.Magic.Argument}");

    private static IEnumerable<string> DirectivesIn(CompilationUnitSyntax unit) => unit.DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>()
        .Where(directive => directive.IsActive && directive switch
        {
            LoadDirectiveTriviaSyntax => true,
            ReferenceDirectiveTriviaSyntax reference => !PackageRequest.Is(reference.File.ValueText),
            // #i, a source of packages, which may be a folder.
            BadDirectiveTriviaSyntax bad => bad.Identifier.ValueText == "i",
            _ => false,
        }).Select(directive => directive.ToString().Trim());

    /// <summary>Names of types whose members <c>using static</c> makes simple names, and of those they inherit from, by whatever name they are opened.</summary>
    private static HashSet<string> Opened(IReadOnlyList<CompilationUnitSyntax> units)
    {
        var usings = units.SelectMany(unit => unit.DescendantNodes().OfType<UsingDirectiveSyntax>()).ToList();
        var aliases = usings.Where(line => line.Alias is not null)
            .SelectMany(line => Parts(line.NamespaceOrType).Select(part => (line.Alias!.Name.Identifier.ValueText, part)));
        var bases = units.SelectMany(unit => unit.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .SelectMany(type => (type.BaseList?.Types ?? default).SelectMany(one => Parts(one.Type)).Select(part => (type.Identifier.ValueText, part)));
        var leadsTo = aliases.Concat(bases).ToLookup(pair => pair.ValueText, pair => pair.part);
        var opened = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(usings.Where(line => line.StaticKeyword != default).SelectMany(line => Parts(line.NamespaceOrType)));
        while (open.TryPop(out var name))
        {
            if (!opened.Add(name))
                continue;
            foreach (var next in leadsTo[name])
                open.Push(next);
        }
        return opened;

        static IEnumerable<string> Parts(SyntaxNode name) => name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(part => part.Identifier.ValueText);
    }

    private static IEnumerable<string> AllNamesOf(CompilationUnitSyntax unit, HashSet<string> opened) =>
    [
        .. unit.Usings.Select(line => line.Alias?.Name.Identifier.ValueText).OfType<string>(),
        .. unit.Members.SelectMany(NamesOf),
        .. unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => opened.Contains(type.Identifier.ValueText)).SelectMany(type => type switch
        {
            TypeDeclarationSyntax own => own.Members.SelectMany(NamesOf),
            EnumDeclarationSyntax own => own.Members.Select(member => member.Identifier.ValueText),
            _ => [],
        }),
    ];

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax happening => [happening.Identifier.ValueText],
        GlobalStatementSyntax statement => DeclaredAnywhere(statement),
        _ => [],
    };

    private static IEnumerable<string> ExtensionsOf(CompilationUnitSyntax unit) => unit.DescendantNodes().SelectMany(node => node switch
    {
        MethodDeclarationSyntax method when method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true =>
            [method.Identifier.ValueText],
        ExtensionBlockDeclarationSyntax block => block.Members.SelectMany(NamesOf),
        _ => Enumerable.Empty<string>(),
    });
}
