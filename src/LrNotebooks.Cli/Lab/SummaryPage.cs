using System.Globalization;
using System.Text;
using LrNotebooks.Cli.Html;
using LrNotebooks.Figures;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// How a class did: for each task how many points were reached how often, and the commonest wrong answers with one student's code and picture.
/// </summary>
internal static class SummaryPage
{
    private const int AnswersShown = 3;

    /// <summary>The page.</summary>
    /// <param name="records">All that are graded.</param>
    /// <param name="assignments">The instructor's notebooks.</param>
    /// <param name="graded">What ran.</param>
    /// <param name="comment">What stands beside a mark that is still to be given.</param>
    public static string Render(
        IReadOnlyList<GradeRecord> records, IReadOnlyList<Assignment> assignments, Func<GradeRecord, Notebook?> graded, Func<GradeRecord, CellScore, string> comment)
    {
        var (page, answers) = (new Notebook(), new HashSet<NotebookCell>());
        foreach (var assignment in assignments)
        {
            var own = records.Where(record => record.Notebook == assignment.Name).ToList();
            if (own.Count == 0)
                continue;
            Add($"# {FeedbackPage.Encode(NotebookPage.Title(assignment.Released, assignment.Path))}\n\n{Overview(assignment, own)}{Anew(own)}");
            foreach (var part in assignment.Graded)
                AddTask(part, [.. own.Select(record => (record, record.Cells.Single(cell => cell.Id == part.Id)))]);
        }
        return NotebookPage.RenderForeign(page, "summary.ipynb", answers.Contains);

        void Add(string markdown) => page.Cells.Add(new NotebookCell(CellKind.Markdown, "summary", markdown));

        void AddTask(AssignmentCell part, IReadOnlyList<(GradeRecord Record, CellScore Score)> scores)
        {
            Add($"## {part.Id}\n\n{Distribution(part, [.. scores.Select(score => score.Score)])}");
            var wrong = scores.Where(score => score.Score is { Score: { } points, Message: { Length: > 0 } } && points < part.Points)
                .GroupBy(score => score.Score.Message!.Split('\n')[0])
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
            foreach (var group in wrong.Take(AnswersShown))
            {
                var students = FeedbackPage.Encode(string.Join(", ", group.Select(one => one.Record.Student)));
                Add($"<p><strong>{group.Count()} of {scores.Count}:</strong> {FeedbackPage.Encode(group.Key)} ({students})</p>");
                if (graded(group.First().Record) is { } notebook && Answer(notebook, part.Id) is { } cell)
                {
                    answers.Add(cell);
                    page.Cells.Add(cell);
                }
            }
        }

        string Anew(List<GradeRecord> own) => string.Concat(
            from record in own
            from cell in record.Cells
            where cell.Score is null && comment(record, cell).Length > 0
            select $"\n- {FeedbackPage.Encode($"{record.Student}: {cell.Id}: {comment(record, cell)}")}");
    }

    private static string Overview(Assignment assignment, List<GradeRecord> records)
    {
        var text = new StringBuilder("| task | points | mean | all points | none | waiting |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var part in assignment.Graded)
        {
            var scores = records.Select(record => record.Cells.Single(cell => cell.Id == part.Id)).ToList();
            var given = scores.Select(score => score.Score).OfType<double>().ToList();
            var (all, none) = (given.Count(points => points >= part.Points), given.Count(points => points == 0));
            var mean = given.Count > 0 ? given.Average().ToString("0.0", CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"| {FeedbackPage.Encode(part.Id)} | {Csv.Number(part.Points)} | {mean} | {all} | {none} ")
                .Append(CultureInfo.InvariantCulture, $"| {scores.Count - given.Count} |\n");
        }
        var totals = records.Select(record => record.Score).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n{records.Count} submissions; mean {totals.Average():0.0} of {Csv.Number(assignment.Points)} points, ");
        return text.Append(CultureInfo.InvariantCulture, $"from {Csv.Number(totals.Min())} to {Csv.Number(totals.Max())}.\n").ToString();
    }

    private static string Distribution(AssignmentCell part, IReadOnlyList<CellScore> scores)
    {
        var bars = scores.GroupBy(score => score.Score).OrderBy(group => group.Key ?? double.MaxValue).ToList();
        string[] names = [.. bars.Select(group => group.Key is null ? "waiting" : Csv.Number(group.Key))];
        double[] counts = [.. bars.Select(group => (double)group.Count())];
        var figure = Chart.Bars($"{part.Id}: points of {Csv.Number(part.Points)}", names, [("submissions", counts)], "submissions", "0", "points");
        var words = string.Join(", ", names.Zip(counts, (name, count) => FormattableString.Invariant($"{name}: {count}")));
        return $"<img alt=\"{words}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(figure.ToSvg()))}\">";
    }

    /// <summary>The answer that a test asks about: the nearest cell above it that the student wrote, with what it showed; for a written answer, that.</summary>
    private static NotebookCell? Answer(Notebook notebook, string id)
    {
        var cells = notebook.Clone().Cells;
        var above = cells.TakeWhile(cell => AssignmentCell.Of(cell)?.Id != id).ToList();
        return cells.Take(above.Count + 1).Reverse().FirstOrDefault(cell => AssignmentCell.Of(cell) is { IsSolution: true } && cell.Kind == CellKind.Code);
    }
}
