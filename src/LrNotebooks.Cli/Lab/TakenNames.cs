using LrNotebooks.Scripting.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// Names that a submission gives a meaning of its own although a test means something else by them. In a C# script the last declaration wins: a student's own
/// class <c>Check</c> would be what the tests ask.
/// </summary>
/// <param name="assignment">The instructor's notebook.</param>
internal sealed class TakenNames(Assignment assignment)
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    // What the student is asked, or free, to declare: the names of the solution and of the cells that are the student's to change.
    private readonly HashSet<string> _expected = [.. assignment.Instructor.Cells
        .Where(cell => AssignmentCell.Of(cell) is not { IsLocked: true }).SelectMany(cell => Declared(cell, []).Names)];

    /// <summary>The first name in a test that another cell took; null where there is none.</summary>
    /// <param name="test">The test.</param>
    /// <param name="own">Cells that the student wrote, all of them.</param>
    public (string Name, NotebookCell By)? Find(NotebookCell test, IReadOnlyCollection<NotebookCell> own)
    {
        var tree = Parse(test.Source);
        var declared = DeclaredAnywhere(tree).ToHashSet(StringComparer.Ordinal);
        var identifiers = tree.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => IsMember(name), name => name.Identifier.ValueText);
        var means = identifiers[false].Where(name => !declared.Contains(name) && !_expected.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var calls = identifiers[true].ToHashSet(StringComparer.Ordinal);
        // using static Helpers; makes the members of a type simple names.
        var opened = own.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => Parse(cell.Source).Usings).Where(line => line.StaticKeyword != default)
            .Select(line => line.NamespaceOrType.ToString().Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in own)
        {
            var (names, extensions) = Declared(cell, opened);
            if ((names.Find(means.Contains) ?? extensions.Find(calls.Contains)) is { } taken)
                return (taken, cell);
        }
        return null;
    }

    /// <summary>What a cell loads that was not handed in with it, where no one can have looked at it.</summary>
    /// <param name="cell">A cell that the student wrote.</param>
    public string? Foreign(NotebookCell cell)
    {
        var given = assignment.Instructor.Cells.SelectMany(Loads).ToHashSet(StringComparer.Ordinal);
        return Loads(cell).FirstOrDefault(line => !given.Contains(line));
    }

    /// <summary>Lines that load code from a file. A package is none, and has no way in where there is no network.</summary>
    private static IEnumerable<string> Loads(NotebookCell cell) => cell.Kind != CellKind.Code ? [] : cell.Source.Split('\n').Select(line => line.Trim())
        .Where(line => line.StartsWith("#load", StringComparison.Ordinal) || line.StartsWith("#!import", StringComparison.OrdinalIgnoreCase)
            || (line.StartsWith("#r", StringComparison.Ordinal) && !line.Contains("nuget:", StringComparison.OrdinalIgnoreCase)));

    /// <summary>What later cells see by a simple name, and methods that they can call on any value.</summary>
    private static (List<string> Names, List<string> Extensions) Declared(NotebookCell cell, HashSet<string> opened)
    {
        if (cell.Kind != CellKind.Code)
            return ([], []);
        var tree = Parse(cell.Source);
        var types = tree.Members.OfType<TypeDeclarationSyntax>().Where(type => opened.Contains(type.Identifier.ValueText));
        List<string> names =
        [
            .. tree.Usings.Select(line => line.Alias?.Name.Identifier.ValueText).OfType<string>(),
            .. tree.Members.SelectMany(NamesOf),
            .. types.SelectMany(type => type.Members).SelectMany(NamesOf),
        ];
        var extensions = tree.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true);
        return (names, [.. extensions.Select(method => method.Identifier.ValueText)]);
    }

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

    private static IEnumerable<string> DeclaredAnywhere(SyntaxNode node) => node.DescendantNodes().Select(part => part switch
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

    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax qualified => qualified.Right == name,
        NameColonSyntax or NameEqualsSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };

    private static CompilationUnitSyntax Parse(string source)
    {
        // A magic is no C#; the rest of the cell keeps its lines.
        var lines = source.Split('\n').Select(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? "" : line);
        return (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(string.Join('\n', lines), Script).GetRoot();
    }
}
