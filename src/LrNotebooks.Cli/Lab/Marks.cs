using System.Globalization;
using System.Text;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// Points that a person gives, in a table that a spreadsheet opens: a line for each cell that waits. A score that is filled in counts from the next run of the
/// command on, and replaces what a test gave, if there is such a line, as long as what it was given for is what was handed in last.
/// </summary>
internal sealed class Marks
{
    private const int Required = 5;

    private static readonly string[] Header = ["student", "notebook", "grade_id", "points", "score", "comment", "answer"];

    private readonly Dictionary<(string Student, string Notebook, string Id), Mark> _given = [];
    private readonly string _path;

    /// <summary>Reads the table, if there is one.</summary>
    /// <exception cref="UserException">It is no such table, or a score is no number from 0 to the cell's points.</exception>
    public Marks(string path)
    {
        _path = path;
        foreach (var (line, fields) in (File.Exists(path) ? Csv.Read(File.ReadAllText(path)) : []).Index())
        {
            // A spreadsheet of another country parts columns by semicolons; what is not understood would be lost when the table is written anew.
            if (fields.Count < Required || (line == 0 && !fields.Take(Required).SequenceEqual(Header.Take(Required))))
                throw new UserException($"{path}, record {line + 1}: expected {string.Join(',', Header)}; save the table as CSV with commas");
            if (line > 0)
                _given[(fields[0], fields[1], fields[2])] = new(fields[3], Score(fields, line), fields.ElementAtOrDefault(5) ?? "", fields.ElementAtOrDefault(6) ?? "");
        }
    }

    /// <summary>Marks that were given to what a student has changed since: they count no more, and their comments say what they were.</summary>
    /// <returns>A sentence for each.</returns>
    public IReadOnlyList<string> TakeBack(IEnumerable<GradeRecord> records)
    {
        var sentences = new List<string>();
        foreach (var (record, cell) in records.SelectMany(record => record.Cells.Select(cell => (record, cell))))
        {
            var key = (record.Student, record.Notebook, cell.Id);
            if (!_given.TryGetValue(key, out var mark) || mark.Answer.Length == 0 || mark.Answer == cell.Answer)
                continue;
            if (mark.Score is { } score)
            {
                var was = $"was {Csv.Number(score)} for an earlier answer";
                _given[key] = mark with { Score = null, Comment = mark.Comment.Length > 0 ? $"{was}: {mark.Comment}" : was };
                sentences.Add($"{record.Student}/{record.Notebook}: {cell.Id}: the mark {was}; give it anew");
            }
        }
        return sentences;
    }

    /// <summary>A record with the scores that were given.</summary>
    public GradeRecord Apply(GradeRecord record) => record with
    {
        Cells = [.. record.Cells.Select(cell => _given.GetValueOrDefault((record.Student, record.Notebook, cell.Id)) is { Score: { } score } mark
            ? cell with { Score = score, Message = mark.Comment } : cell)],
    };

    /// <summary>What stands beside a mark that is still to be given; empty where nothing does.</summary>
    public string Comment(GradeRecord record, CellScore cell) =>
        _given.GetValueOrDefault((record.Student, record.Notebook, cell.Id)) is { Score: null } mark ? mark.Comment : "";

    /// <summary>Writes the table anew: what was given, also to submissions that are not among the records, and a line for each cell that waits.</summary>
    /// <param name="records">As they were graded, without marks.</param>
    public void Write(IEnumerable<GradeRecord> records)
    {
        var text = new StringBuilder(Csv.Line(Header));
        var others = new Dictionary<(string Student, string Notebook, string Id), Mark>(_given);
        foreach (var record in records)
        {
            foreach (var cell in record.Cells)
            {
                var key = (record.Student, record.Notebook, cell.Id);
                // A line that nobody filled in goes with what it waited for.
                var isFilledIn = others.Remove(key, out var mark) && mark.IsFilledIn;
                if (isFilledIn || cell.Score is null)
                    Add(key, new(Csv.Number(cell.Points), mark?.Score, mark?.Comment ?? "", cell.Answer));
            }
        }
        foreach (var (key, mark) in others.Where(other => other.Value.IsFilledIn))
            Add(key, mark);
        AtomicFile.WriteText(_path, text.ToString());

        void Add((string Student, string Notebook, string Id) key, Mark mark) =>
            text.Append(Csv.Line(key.Student, key.Notebook, key.Id, mark.Points, Csv.Number(mark.Score), mark.Comment, mark.Answer));
    }

    private double? Score(IReadOnlyList<string> fields, int line)
    {
        if (fields[4].Trim().Length == 0)
            return null;
        if (!double.TryParse(fields[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !(score >= 0)
            || (double.TryParse(fields[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && score > points))
        {
            throw new UserException(
                $"{_path}, record {line + 1}: the score of {fields[0]} for {fields[2]} is '{fields[4]}'; it is a number from 0 to {fields[3]}");
        }
        return score;
    }

    /// <param name="Points">The most that the cell gives.</param>
    /// <param name="Score">What a person gave; null where nobody has yet.</param>
    /// <param name="Comment">For the student.</param>
    /// <param name="Answer">What it is given for, as <see cref="Answers"/> names it; empty where nothing says so.</param>
    private sealed record Mark(string Points, double? Score, string Comment, string Answer)
    {
        public bool IsFilledIn => Score is not null || Comment.Length > 0;
    }
}
