using System.Text.Json.Nodes;

namespace LrNotebooks.Cli;

/// <summary>The closing table of a run as JSON.</summary>
internal static class RunJson
{
    public static string Write(IEnumerable<RunOutcome> outcomes) => ReadableJson.Write(new JsonObject
    {
        ["notebooks"] = new JsonArray([.. outcomes.Select(Describe)]),
    });

    private static JsonObject Describe(RunOutcome outcome)
    {
        var json = new JsonObject
        {
            ["notebook"] = outcome.Input.Path,
            ["status"] = outcome.Status,
            ["output"] = outcome.Output,
            ["html"] = outcome.Page,
            ["cells"] = outcome.Run?.CellsRun ?? 0,
            ["seconds"] = Math.Round(outcome.Elapsed.TotalSeconds, 3),
            ["claims"] = new JsonObject { ["matched"] = outcome.Claims.Matched, ["total"] = outcome.Claims.Total },
        };
        if (outcome.Run?.Failure is { } failure)
        {
            json["error"] = new JsonObject
            {
                ["cell"] = failure.Cell,
                ["name"] = failure.Error.Name,
                ["message"] = failure.Error.Value,
            };
        }
        return json;
    }
}
