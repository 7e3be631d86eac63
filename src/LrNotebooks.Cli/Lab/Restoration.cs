using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>A submission with everything that the instructor fixed put back: the texts of locked cells, hidden tests, every cell's metadata.</summary>
/// <param name="Notebook">What will run.</param>
/// <param name="Parts">The instructor's part for each cell of it that has one.</param>
/// <param name="Remarks">What was not as it had been given out.</param>
internal sealed record Restoration(Notebook Notebook, IReadOnlyDictionary<NotebookCell, AssignmentCell> Parts, IReadOnlyList<string> Remarks)
{
    /// <summary>
    /// Puts them back. Nothing that the submission says of a cell counts but the cell's name: of two cells with one name the last is meant, as in
    /// nbgrader; a cell with a name that the instructor did not give is one of the student's own; a missing one comes back behind the one before it.
    /// </summary>
    public static Restoration Of(Notebook submission, Assignment assignment)
    {
        var (notebook, source) = (submission.Clone(), assignment.Source.Clone());
        var parts = AssignmentCell.Read(source, assignment.Path).ToDictionary(part => part.Id, StringComparer.Ordinal);
        var released = assignment.Released.Cells.Select(AssignmentCell.Of).OfType<AssignmentCell>().ToDictionary(part => part.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, NotebookCell>(StringComparer.Ordinal);
        var remarks = new List<string>();
        for (var i = notebook.Cells.Count - 1; i >= 0; i--)
        {
            var cell = notebook.Cells[i];
            var id = (cell.Metadata["nbgrader"] as System.Text.Json.Nodes.JsonObject)?["grade_id"]?.ToString();
            cell.Metadata.Remove("nbgrader");
            if (id is null || !parts.TryGetValue(id, out var part))
                continue;
            if (found.ContainsKey(id))
            {
                remarks.Add($"a second cell named {id}: the last one counts");
                continue;
            }
            if (part.IsLocked && (cell.Source != released[id].Cell.Source || cell.Kind != part.Cell.Kind))
                remarks.Add($"the locked cell {id} was changed; it was put back");
            found[id] = notebook.Cells[i] = part.IsLocked ? part.Cell : Fixed(cell, part);
        }
        foreach (var (part, before) in parts.Values.Zip(parts.Values.Prepend(null)))
        {
            if (found.ContainsKey(part.Id))
                continue;
            remarks.Add($"the cell {part.Id} was missing; it was put back");
            notebook.Cells.Insert(before is null ? 0 : notebook.Cells.IndexOf(found[before.Id]) + 1, found[part.Id] = part.Cell);
        }
        return new(notebook, found.ToDictionary(pair => pair.Value, pair => parts[pair.Key] with { Cell = pair.Value }), remarks);
    }

    /// <summary>The student's text in a cell as the instructor made it.</summary>
    private static NotebookCell Fixed(NotebookCell cell, AssignmentCell part)
    {
        var result = cell.Kind == part.Cell.Kind ? cell : new NotebookCell(part.Cell.Kind, cell.Id, cell.Source);
        result.Metadata.Clear();
        foreach (var (key, value) in part.Cell.Metadata)
            result.Metadata[key] = value?.DeepClone();
        return result;
    }
}
