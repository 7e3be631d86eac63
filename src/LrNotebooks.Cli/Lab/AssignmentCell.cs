using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Printing;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>A cell that nbgrader's metadata give a part in an assignment, read as nbgrader reads it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Part">Its metadata <c>nbgrader</c>.</param>
internal sealed record AssignmentCell(NotebookCell Cell, JsonObject Part)
{
    /// <summary>The version of the metadata that nbgrader 0.6 and later write.</summary>
    public const int Schema = 3;

    private static readonly string[] Required = ["grade", "solution", "locked"];

    /// <summary>The cell's name in its assignment.</summary>
    public string Id => Part["grade_id"]!.GetValue<string>();

    /// <summary>Whether it gives points.</summary>
    public bool IsGrade => Is("grade");

    /// <summary>Whether the student writes it.</summary>
    public bool IsSolution => Is("solution");

    /// <summary>Whether it is a task that a person grades, whose answer stands in the cells that follow.</summary>
    public bool IsTask => Is("task");

    /// <summary>Whether the instructor's text takes the place of what was handed in.</summary>
    public bool IsLocked => !IsSolution && (IsGrade || Is("locked"));

    /// <summary>Whether a person gives the points.</summary>
    public bool IsManual => IsTask || (IsGrade && (IsSolution || Cell.Kind != CellKind.Code));

    /// <summary>The most points it gives; 0 where it gives none.</summary>
    public double Points => IsGrade || IsTask ? Part["points"]?.GetValue<double>() ?? 0 : 0;

    /// <summary>nbgrader's MD5 of what an assignment fixes of the cell: it tells whether a cell was changed, and keeps nothing safe.</summary>
    public string Checksum
    {
        get
        {
            var kind = Cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
            var points = IsGrade ? PythonNumbers.Shortest(Points) : "";
            var text = $"{Cell.Source}{kind}{Python(IsGrade)}{Python(IsSolution)}{Python(IsLocked)}{Id}{points}";
#pragma warning disable CA5351 // nbgrader's own choice.
            return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
        }
    }

    /// <summary>The part that a cell has; null where it has none.</summary>
    public static AssignmentCell? Of(NotebookCell cell) =>
        cell.Metadata["nbgrader"] is JsonObject { Count: > 0 } part && new AssignmentCell(cell, part) is var found
        && (found.IsGrade || found.IsSolution || found.IsLocked || found.IsTask) ? found : null;

    /// <summary>The cells of an instructor's notebook that have a part, once each is sure to be as nbgrader wants it.</summary>
    /// <exception cref="UserException">One is not; the message names notebook, cell and what is wrong.</exception>
    public static IReadOnlyList<AssignmentCell> Read(Notebook notebook, string name)
    {
        var cells = new Dictionary<string, AssignmentCell>(StringComparer.Ordinal);
        foreach (var (place, cell) in notebook.Cells.Index())
        {
            if (cell.Metadata["nbgrader"] is JsonObject part && new AssignmentCell(cell, part).Problem() is { } problem)
                throw new UserException($"{name}: cell {place + 1}: {problem}");
            if (Of(cell) is { } found && !cells.TryAdd(found.Id, found))
                throw new UserException($"{name}: cell {place + 1}: another cell has the grade_id '{found.Id}'");
        }
        return [.. cells.Values];
    }

    private string? Problem()
    {
        if (Part["schema_version"] is not JsonValue version || !version.TryGetValue<int>(out var number) || number != Schema)
            return $"its nbgrader metadata have no schema_version {Schema}; 'nbgrader update' brings old ones up to date";
        if (Required.FirstOrDefault(key => Part[key]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) is { } key)
            return $"its nbgrader metadata say neither true nor false to '{key}'";
        if (!(IsGrade || IsSolution || IsLocked || IsTask))
            return null;
        if (Part["grade_id"] is not JsonValue id || !id.TryGetValue<string>(out var text) || text.Length == 0
            || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            return "it needs a grade_id of letters, digits, '_' and '-'";
        if (IsGrade && !(Part["points"] is JsonValue points && points.TryGetValue<double>(out var value) && value >= 0))
            return $"'{Id}' needs points, 0 or more";
        if (IsTask && Cell.Kind != CellKind.Markdown)
            return $"'{Id}' is a task and must be Markdown";
        if (Cell.Kind == CellKind.Markdown && !IsTask && IsGrade != IsSolution)
            return $"'{Id}' is Markdown: grade and solution must both be true";
        return null;
    }

    private bool Is(string key) => Part[key]?.GetValueKind() == JsonValueKind.True;

    private static string Python(bool value) => value ? "True" : "False";
}
