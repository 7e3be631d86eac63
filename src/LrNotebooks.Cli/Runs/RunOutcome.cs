using System.Globalization;
using System.Text.Json.Nodes;
using LrNotebooks.Printing;
using LrNotebooks.Scripting.Running;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>What became of one notebook, and how a run shows it at its end.</summary>
/// <param name="Input">The notebook.</param>
/// <param name="Run">Its run; null where an earlier failure or its own problem kept it from running.</param>
/// <param name="Output">Where it was stored.</param>
/// <param name="Page">Where its HTML page is; null without one.</param>
/// <param name="Elapsed">Wall time, drawing and writing included.</param>
internal sealed record RunOutcome(
    PlannedNotebook Input, NotebookRun? Run = null, string? Output = null, string? Page = null, TimeSpan Elapsed = default)
{
    /// <summary>What is wrong beside its cells, by a name and in one line that says which file; null where nothing is.</summary>
    public (string Name, string Message)? Problem { get; init; }

    public string Status => (Run, Problem) switch
    {
        (null, null) => "not run",
        ({ Failure: null }, null) => "ok",
        _ => "failed",
    };

    /// <summary>Each failure in one line.</summary>
    public IEnumerable<string> FailureLines => new[] { CellLine, Problem?.Message }.OfType<string>();

    private string? CellLine => Run?.Failure is { } failure
        ? FormattableString.Invariant($"{Input.Name}: cell {failure.Cell} [{failure.ExecutionCount}] failed: ")
            + $"{failure.Error.Name}: {failure.Error.Value.Split('\n')[0].TrimEnd()}"
        : null;

    /// <summary>The closing table of a run.</summary>
    public static Table Table(IEnumerable<RunOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("notebook")
            .AddColumn("cells", column => column.RightAligned())
            .AddColumn("seconds", column => column.RightAligned())
            .AddColumn("claims matched", column => column.RightAligned());
        foreach (var outcome in outcomes)
        {
            var seconds = outcome.Run is null ? string.Empty : outcome.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            table.AddRow(new Text(outcome.Input.FileName), outcome.Cells(), new Text(seconds), outcome.ClaimsMatched());
        }
        return table;
    }

    /// <summary>The closing table of a run as JSON.</summary>
    public static string Json(IEnumerable<RunOutcome> outcomes) => ReadableJson.Write(new JsonObject
    {
        ["notebooks"] = new JsonArray([.. outcomes.Select(outcome => outcome.Json())]),
    });

    private Text Cells() => (Status, Run) switch
    {
        ("not run", _) => new Text("not run", new Style(Color.Yellow)),
        (_, null) => new Text("failed", new Style(Color.Red)),
        ("ok", _) => new Text(Run.CellsRun.ToString(CultureInfo.InvariantCulture)),
        _ => new Text(FormattableString.Invariant($"{Run.CellsRun} of {Run.CellsTotal}, failed"), new Style(Color.Red)),
    };

    private Text ClaimsMatched()
    {
        var (matched, total) = Claims();
        return new Text(
            total == 0 ? "–" : FormattableString.Invariant($"{matched} of {total}"), new Style(matched < total ? Color.Red : Color.Default));
    }

    private JsonObject Json()
    {
        var (matched, total) = Claims();
        var json = new JsonObject
        {
            ["notebook"] = Input.Path,
            ["status"] = Status,
            ["output"] = Output,
            ["html"] = Page,
            ["cells"] = Run?.CellsRun ?? 0,
            ["seconds"] = Math.Round(Elapsed.TotalSeconds, 3),
            ["claims"] = new JsonObject { ["matched"] = matched, ["total"] = total },
        };
        if (Run?.Failure is { } failure)
        {
            json["error"] = new JsonObject
            {
                ["cell"] = failure.Cell,
                ["name"] = failure.Error.Name,
                ["message"] = failure.Error.Value,
            };
        }
        else if (Problem is var (name, message))
        {
            json["error"] = new JsonObject { ["cell"] = null, ["name"] = name, ["message"] = message };
        }
        return json;
    }

    /// <summary>How many of the documents' claims its cells matched: what the sheets of claims in its outputs say, added up.</summary>
    private (int Matched, int Total) Claims()
    {
        var outputs = Run?.Notebook.Cells.SelectMany(cell => cell.Outputs) ?? [];
        var sheets = outputs.Select(output => output["data"]?[MediaTypes.Claims]).OfType<JsonObject>().ToList();
        return (sheets.Sum(sheet => sheet["matched"]!.GetValue<int>()), sheets.Sum(sheet => sheet["total"]!.GetValue<int>()));
    }
}
