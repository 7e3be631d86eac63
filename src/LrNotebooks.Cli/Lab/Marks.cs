using System.Globalization;
using System.Text;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// Points that a person gives, in a table that a spreadsheet opens: a line for each cell that waits. A score that is filled in counts from the next run of the
/// command on, and replaces what a test gave, if there is such a line.
/// </summary>
internal sealed class Marks
{
    private static readonly string[] Header = ["student", "notebook", "grade_id", "points", "score", "comment"];

    private readonly Dictionary<(string Student, string Notebook, string Id), (string Points, double Score, string Comment)> _given = [];
    private readonly string _path;

    /// <summary>Reads the table, if there is one.</summary>
    /// <exception cref="UserException">It is no such table, or a score is no number from 0 to the cell's points.</exception>
    public Marks(string path)
    {
        _path = path;
        foreach (var (line, fields) in (File.Exists(path) ? Csv.Read(File.ReadAllText(path)) : []).Index())
        {
            // A spreadsheet of another country parts columns by semicolons; what is not understood would be lost when the table is written anew.
            if (fields.Count < 5 || (line == 0 && !fields.Take(5).SequenceEqual(Header.Take(5))))
                throw new UserException($"{path}, record {line + 1}: expected {string.Join(',', Header)}; save the table as CSV with commas");
            if (line == 0 || fields[4].Trim().Length == 0)
                continue;
            if (!double.TryParse(fields[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !(score >= 0)
                || (double.TryParse(fields[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && score > points))
            {
                throw new UserException(
                    $"{path}, record {line + 1}: the score of {fields[0]} for {fields[2]} is '{fields[4]}'; it is a number from 0 to {fields[3]}");
            }
            _given[(fields[0], fields[1], fields[2])] = (fields[3], score, fields.ElementAtOrDefault(5) ?? "");
        }
    }

    /// <summary>A record with the scores that were given.</summary>
    public GradeRecord Apply(GradeRecord record) => record with
    {
        Cells = [.. record.Cells.Select(cell => _given.TryGetValue((record.Student, record.Notebook, cell.Id), out var mark)
            ? cell with { Score = mark.Score, Message = mark.Comment } : cell)],
    };

    /// <summary>Writes the table anew: what was given, also to submissions that are not among the records, and a line for each cell that waits.</summary>
    /// <param name="records">As they were graded, without marks.</param>
    public void Write(IEnumerable<GradeRecord> records)
    {
        var text = new StringBuilder(Csv.Line(Header));
        var others = new Dictionary<(string Student, string Notebook, string Id), (string Points, double Score, string Comment)>(_given);
        foreach (var record in records)
        {
            foreach (var cell in record.Cells)
            {
                var isGiven = others.Remove((record.Student, record.Notebook, cell.Id), out var mark);
                if (isGiven || cell.Score is null)
                {
                    var score = isGiven ? Csv.Number(mark.Score) : "";
                    text.Append(Csv.Line(record.Student, record.Notebook, cell.Id, Csv.Number(cell.Points), score, mark.Comment ?? ""));
                }
            }
        }
        foreach (var ((student, notebook, id), mark) in others)
            text.Append(Csv.Line(student, notebook, id, mark.Points, Csv.Number(mark.Score), mark.Comment));
        AtomicFile.WriteText(_path, text.ToString());
    }
}
