using System.Text;
using Spectre.Console;

namespace LrNotebooks.Cli.Labs;

/// <summary>All grades in one table.</summary>
internal static class GradeSheet
{
    /// <summary>A line for each student and notebook, a column for each cell that gives points; an answer that waits for a person is empty.</summary>
    public static string Write(IReadOnlyList<GradeRecord> records)
    {
        var ids = records.SelectMany(record => record.Cells).Select(cell => cell.Id).Distinct().ToList();
        var text = new StringBuilder(Csv.Line(["student", "notebook", "score", "max_score", "waiting", "remarks", .. ids]));
        foreach (var record in records)
        {
            var scores = record.Cells.ToDictionary(cell => cell.Id, cell => Csv.Number(cell.Score));
            text.Append(Csv.Line(
            [
                record.Student, record.Notebook, Csv.Number(record.Score), Csv.Number(record.Points), Csv.Number(record.Waiting),
                string.Join("; ", record.Remarks), .. ids.Select(id => scores.GetValueOrDefault(id, "")),
            ]));
        }
        return text.ToString();
    }

    /// <summary>The same, short, for a terminal.</summary>
    public static Table Table(IEnumerable<GradeRecord> records)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("student").AddColumn("notebook")
            .AddColumn("points", column => column.RightAligned()).AddColumn("waiting", column => column.RightAligned()).AddColumn("remarks");
        foreach (var record in records)
        {
            table.AddRow(
                new Text(record.Student), new Text(record.Notebook), new Text($"{Csv.Number(record.Score)} of {Csv.Number(record.Points)}"),
                new Text(record.Waiting > 0 ? Csv.Number(record.Waiting) : ""), new Text(string.Join("; ", record.Remarks)));
        }
        return table;
    }
}
