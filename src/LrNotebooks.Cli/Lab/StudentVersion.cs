using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>From an instructor's notebook to what a student gets: the steps of <c>nbgrader generate_assignment</c>, in its order.</summary>
internal static class StudentVersion
{
    /// <summary>What stands in a code cell in the place of its solution.</summary>
    public static readonly string[] CodeStub = ["// YOUR CODE HERE", "throw new NotImplementedException();"];

    /// <summary>What stands in a written answer's place.</summary>
    public const string TextStub = "YOUR ANSWER HERE";

    /// <summary>The student's version.</summary>
    /// <param name="notebook">The instructor's; stays as it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="UserException">Its metadata or marks are wrong; the message names the cell.</exception>
    public static Notebook Of(Notebook notebook, string name)
    {
        var copy = WithoutSolutions(notebook, name);
        foreach (var (place, cell) in copy.Cells.Index())
        {
            var part = AssignmentCell.Of(cell);
            Clear(Region.HiddenTests, part is { IsGrade: true }, "a cell that gives points (grade)");
            Clear(Region.MarkScheme, part is { IsTask: true }, "a task cell");
            if (part is { IsGrade: true } or { IsSolution: true } or { IsLocked: true })
                Stamp(part);

            void Clear(Region region, bool isAllowed, string where)
            {
                if (region.IsIn(cell.Source) && !isAllowed)
                    throw new UserException($"{name}: cell {place + 1}: {region.Name} may only stand in {where}");
                cell.Source = At(name, place, () => region.Replace(cell.Source));
            }
        }
        return copy;
    }

    /// <summary>
    /// The notebook that a submission is held against: solutions gone, hidden tests in, each checksum that of the whole cell. nbgrader keeps the same in its
    /// database.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static Notebook WithoutSolutions(Notebook notebook, string name)
    {
        var copy = notebook.Clone();
        AssignmentCell.Read(copy, name);
        copy.Metadata.Remove("celltoolbar");
        foreach (var (place, cell) in copy.Cells.Index())
        {
            var part = AssignmentCell.Of(cell);
            if (part is { IsSolution: true } or { IsLocked: true })
                cell.Metadata["deletable"] = false;
            if (part is { IsLocked: true })
                cell.Metadata["editable"] = false;
            if (Region.Solution.IsIn(cell.Source) && part is not { IsSolution: true })
                throw new UserException($"{name}: cell {place + 1}: a solution may only stand in a solution cell");
            var stub = cell.Kind == CellKind.Code ? CodeStub : [TextStub];
            var cleared = At(name, place, () => Region.Solution.Replace(cell.Source, stub));
            cell.Source = part is { IsSolution: true } && !Region.Solution.IsIn(cell.Source) ? string.Join('\n', stub) : cleared;
            if (cell.Kind == CellKind.Code)
            {
                cell.Outputs = [];
                cell.ExecutionCount = null;
                cell.Metadata.Remove("collapsed");
                cell.Metadata.Remove("scrolled");
            }
            if (part is { IsGrade: true } or { IsSolution: true } or { IsLocked: true })
                Stamp(part);
        }
        return copy;
    }

    /// <summary>What nbgrader compares to see whether a cell is still as it was given out.</summary>
    private static void Stamp(AssignmentCell part)
    {
        part.Part["checksum"] = part.Checksum;
        part.Part["cell_type"] = part.Cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
    }

    private static string At(string name, int place, Func<string> replace)
    {
        try
        {
            return replace();
        }
        catch (UserException e)
        {
            throw new UserException($"{name}: cell {place + 1}: {e.Message}", e);
        }
    }
}
