using System.Globalization;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>The closing table of a run.</summary>
internal static class RunTable
{
    public static void Write(IAnsiConsole console, IEnumerable<RunOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("notebook")
            .AddColumn("cells", column => column.RightAligned())
            .AddColumn("seconds", column => column.RightAligned())
            .AddColumn("claims matched", column => column.RightAligned());
        foreach (var outcome in outcomes)
        {
            table.AddRow(new Text(outcome.Input.FileName), Cells(outcome), new Text(Seconds(outcome)), Claims(outcome));
        }
        console.Write(table);
    }

    private static Text Cells(RunOutcome outcome) => outcome.Run switch
    {
        null => new Text("not run", new Style(Color.Yellow)),
        { Failure: null } run => new Text(Invariant(run.CellsRun)),
        var run => new Text(FormattableString.Invariant($"{run.CellsRun} of {run.CellsTotal}, failed"), new Style(Color.Red)),
    };

    private static string Seconds(RunOutcome outcome) =>
        outcome.Run is null ? string.Empty : outcome.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static Text Claims(RunOutcome outcome) =>
        new(outcome.Claims.ToString(), new Style(outcome.Claims.Matched < outcome.Claims.Total ? Color.Red : Color.Default));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
