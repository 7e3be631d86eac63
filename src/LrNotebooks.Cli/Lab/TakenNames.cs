using LrNotebooks.Scripting.Notebooks;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// Names that a submission gives a meaning of its own although a test means something else by them. In a C# script the last declaration wins: a student's own
/// class <c>Check</c> would be what the tests ask.
/// </summary>
internal sealed class TakenNames
{
    // What the student is asked, or free, to declare: the names of the solution and of the cells that are the student's to change.
    private readonly HashSet<string> _expected;
    private readonly HashSet<string> _given;

    /// <param name="assignment">The instructor's notebook.</param>
    public TakenNames(Assignment assignment)
    {
        var code = assignment.Instructor.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var read = code.Zip(CellNames.Read(code.ConvertAll(cell => cell.Source))).ToList();
        _given = [.. read.SelectMany(cell => cell.Second.Foreign)];
        _expected = [.. read.Where(cell => AssignmentCell.Of(cell.First) is not { IsLocked: true }).SelectMany(cell => cell.Second.Names)];
    }

    /// <summary>The first name in a test that another cell took; null where there is none.</summary>
    /// <param name="test">The test.</param>
    /// <param name="own">Cells that the student wrote, all of them.</param>
    /// <returns>The name, and the place among the student's cells.</returns>
    public (string Name, int By)? Find(NotebookCell test, IReadOnlyList<CellNames> own)
    {
        var code = CellNames.CodeOf(test.Source);
        var declared = code.SelectMany(CellNames.DeclaredAnywhere).ToHashSet(StringComparer.Ordinal);
        var identifiers = code.SelectMany(unit => unit.DescendantNodes().OfType<SimpleNameSyntax>())
            .ToLookup(name => IsMember(name), name => name.Identifier.ValueText);
        var means = identifiers[false].Where(name => !declared.Contains(name) && !_expected.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var calls = identifiers[true].ToHashSet(StringComparer.Ordinal);
        foreach (var (place, cell) in own.Index())
        {
            if ((cell.Names.FirstOrDefault(means.Contains) ?? cell.Extensions.FirstOrDefault(calls.Contains)) is { } taken)
                return (taken, place);
        }
        return null;
    }

    /// <summary>What a cell brings in that was not handed out with the assignment, where no one can have looked at it.</summary>
    /// <param name="cell">A cell that the student wrote.</param>
    public string? Foreign(CellNames cell) => cell.Foreign.FirstOrDefault(line => !_given.Contains(line));

    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax qualified => qualified.Right == name,
        NameColonSyntax or NameEqualsSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };
}
