using System.Net;
using System.Text.Json.Nodes;
using LrNotebooks.Cli.Html;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>A graded notebook as its student reads it: points first, then the cells. Hidden tests are not shown; what they found is.</summary>
internal static class FeedbackPage
{
    /// <summary>The page.</summary>
    /// <param name="record">The scores.</param>
    /// <param name="graded">What ran; null where nothing could.</param>
    /// <param name="assignment">The instructor's notebook.</param>
    public static string Render(GradeRecord record, Notebook? graded, Assignment assignment)
    {
        var (page, own) = (new Notebook(), new HashSet<NotebookCell>());
        Add(Markdown(Heading(record, NotebookPage.Title(assignment.Released, assignment.Path))));
        var shown = assignment.Released.Cells.Select(AssignmentCell.Of).OfType<AssignmentCell>().ToDictionary(part => part.Id, StringComparer.Ordinal);
        var given = assignment.Released.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source).ToHashSet(StringComparer.Ordinal);
        var scores = record.Cells.ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        foreach (var cell in (graded ?? new Notebook()).Clone().Cells)
        {
            var part = AssignmentCell.Of(cell);
            if (part is { IsLocked: true } && shown[part.Id].Cell.Source is var visible && visible != cell.Source)
            {
                cell.Source = visible;
                // A line of the traceback may quote the test.
                cell.Outputs = [.. cell.Outputs.Select(WithoutTraceback)];
            }
            if (cell.Kind == CellKind.Markdown && given.Contains(cell.Source))
                own.Add(cell);
            page.Cells.Add(cell);
            if (part is not null && scores.TryGetValue(part.Id, out var score))
                Add(Markdown($"<p><strong>{PointsOf(score)}</strong>{(score.Message is { Length: > 0 } text ? ": " + Encode(text) : "")}</p>"));
        }
        return NotebookPage.RenderForeign(page, assignment.Path, cell => !own.Contains(cell));

        void Add(NotebookCell cell)
        {
            own.Add(cell);
            page.Cells.Add(cell);
        }
    }

    /// <summary>Text that Markdown leaves as it is.</summary>
    public static string Encode(string text) => string.Concat(WebUtility.HtmlEncode(text.ReplaceLineEndings(" "))
        .Select(c => c is '|' or '`' or '*' or '_' or '[' or ']' or '$' or '\\' or '~' or '!' ? $"&#{(int)c};" : c.ToString()));

    private static string Heading(GradeRecord record, string title)
    {
        var rows = record.Cells.Select(cell => $"<tr><td>{cell.Id}</td><td>{PointsOf(cell)}</td><td>{Encode(cell.Message ?? "")}</td></tr>");
        var remarks = record.Remarks.Select(remark => $"<li>{Encode(remark)}</li>").ToList();
        return $"""
            # {Csv.Number(record.Score)} of {Csv.Number(record.Points)} points: {Encode(title)}

            <p>{Encode(record.Student)}{(record.Waiting > 0 ? $"; {Csv.Number(record.Waiting)} points are still to be given" : "")}</p>
            <table><tr><th>task</th><th>points</th><th></th></tr>
            {string.Join('\n', rows)}
            </table>
            {(remarks.Count > 0 ? $"<ul>{string.Concat(remarks)}</ul>" : "")}
            """;
    }

    private static string PointsOf(CellScore score) => score.Score is { } points
        ? $"{Csv.Number(points)} of {Csv.Number(score.Points)} points" : $"of {Csv.Number(score.Points)} points";

    private static NotebookCell Markdown(string text) => new(CellKind.Markdown, "feedback", text);

    private static JsonObject WithoutTraceback(JsonObject output)
    {
        var copy = output.DeepClone().AsObject();
        if (copy["output_type"]!.ToString() == "error")
            copy["traceback"] = new JsonArray();
        return copy;
    }
}
