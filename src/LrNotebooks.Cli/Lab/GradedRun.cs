using System.Text.Json.Nodes;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>A submission that has run.</summary>
/// <param name="Notebook">With its outputs.</param>
/// <param name="Scores">One for each cell that gives points, in the instructor's order.</param>
/// <param name="PeakMemory">Bytes.</param>
internal sealed record GradedRun(Notebook Notebook, IReadOnlyList<CellScore> Scores, long PeakMemory)
{
    /// <summary>The name of the error that a test gets which would not mean what it says.</summary>
    public const string NameTaken = "NameTaken";

    /// <summary>Runs a submission's cells from top to bottom, those below an error too, and scores them.</summary>
    /// <param name="submission">With the instructor's cells put back.</param>
    /// <param name="assignment">The instructor's notebook.</param>
    /// <param name="process">Where the cells run.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static async Task<GradedRun> RunAsync(Restoration submission, Assignment assignment, CellProcess process, CancellationToken cancellation)
    {
        var names = new TakenNames(assignment);
        var own = submission.Notebook.Cells.Where(cell => cell.Kind == CellKind.Code && submission.Parts.GetValueOrDefault(cell) is not { IsLocked: true }).ToList();
        var places = own.Index().ToDictionary(cell => cell.Item, cell => cell.Index);
        var read = await process.ReadAsync([.. own.Select(cell => cell.Source)], cancellation);
        var scores = new Dictionary<string, CellScore>(StringComparer.Ordinal);
        foreach (var (place, cell) in submission.Notebook.Cells.Index())
        {
            var part = submission.Parts.GetValueOrDefault(cell);
            IReadOnlyList<JsonObject> outputs = [];
            if (cell.Kind == CellKind.Code)
            {
                (cell.ExecutionCount, outputs) = Refusal(cell, part) is { } refusal ? (null, [refusal])
                    : string.IsNullOrWhiteSpace(cell.Source) ? (null, [])
                    : await process.RunAsync(cell.Source, cancellation);
                cell.Outputs = outputs;
            }
            if (part is { IsGrade: true } or { IsTask: true })
                scores[part.Id] = CellScore.Of(part, outputs, part.Part["checksum"]?.ToString()) with { Answer = Answers.To(part, submission) };
        }
        return new(submission.Notebook, [.. assignment.Graded.Select(part => scores[part.Id])], process.PeakMemory);

        JsonObject? Refusal(NotebookCell cell, AssignmentCell? part)
        {
            if (part is not { IsLocked: true })
            {
                return names.Foreign(read[places[cell]]) is not { } line ? null
                    : Error("FileNotGiven", $"'{line}' brings in what the assignment does not; write it in the notebook, as C#.");
            }
            if (part.IsManual || names.Find(cell, read) is not var (name, by))
                return null;
            var place = submission.Notebook.Cells.IndexOf(own[by]) + 1;
            return Error(NameTaken, $"Cell {place} declares '{name}', by which this test means something else; give it another name.");
        }
    }

    private static JsonObject Error(string name, string message) => CellProcess.Error(name, message, $"{name}: {message}");
}
