using System.CommandLine;
using System.Text.Json.Nodes;
using LrNotebooks.Claims;
using LrNotebooks.Native;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb verify</c>: recomputes claims, document by document, and reports them.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var documents = new Option<string[]>("--document")
        {
            Description = "Only this document. May be given several times.",
            HelpName = "000",
        };
        var json = new Option<bool>("--json") { Description = "Print the claims as JSON, and nothing else, on standard output." };
        var command = new Command("verify", "Recomputes every number and statement of the documents: printed | computed | verdict.")
        {
            documents, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Verify(terminal, parsed.GetValue(documents) ?? [], parsed.GetValue(json), cancellation)));
        return command.WithExamples(
            ("lrnb verify", "every claim of every document"),
            ("lrnb verify --document 000 --document 001", "two documents"),
            ("lrnb verify --json", "the same for a program"));
    }

    private static int Verify(Terminal terminal, string[] documents, bool json, CancellationToken cancellation)
    {
        var unknown = documents.FirstOrDefault(document => !ClaimCatalog.Documents.Contains(document));
        if (unknown is not null)
        {
            throw new UserException($"no document '{unknown}'; there are {string.Join(", ", ClaimCatalog.Documents)}");
        }
        try
        {
            Libtorch.Load();
        }
        catch (DllNotFoundException e)
        {
            throw new UserException(e.Message);
        }
        var results = new List<ClaimResult>();
        foreach (var document in documents.Length == 0 ? ClaimCatalog.Documents : documents.Distinct())
        {
            var ofDocument = Recompute(terminal.ErrorConsole, document, cancellation);
            results.AddRange(ofDocument);
            if (!json)
            {
                WriteTable(terminal.OutputConsole, document, ofDocument);
            }
        }
        if (json)
        {
            terminal.Output.WriteLine(ReadableJson.Write(new JsonObject { ["claims"] = new JsonArray([.. results.Select(Json)]) }));
        }
        else
        {
            WriteTotal(terminal.OutputConsole, results);
        }
        return results.Any(result => result.Verdict == ClaimVerdict.Unexpected) ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>With a bar; without one where nobody watches.</summary>
    private static IReadOnlyList<ClaimResult> Recompute(IAnsiConsole console, string document, CancellationToken cancellation)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return ClaimCatalog.Verify(document, cancellation: cancellation);
        }
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask($"document {document}", maxValue: ClaimCatalog.Load(document).Claims.Count);
            return ClaimCatalog.Verify(document, new ClaimProgress(task), cancellation);
        });
    }

    private static void WriteTable(IAnsiConsole console, string document, IReadOnlyList<ClaimResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("claim", "printed", "computed", "verdict");
        foreach (var result in results)
        {
            var verdict = new Text(result.Verdict.Name(), StyleOf(result.Verdict));
            table.AddRow(new Text(result.Claim.Id), new Text(result.Claim.Text), new Text(result.Computed), verdict);
        }
        console.Write(new Text($"document {document}: {ClaimCatalog.Load(document).Title}\n"));
        console.Write(table);
    }

    private static void WriteTotal(IAnsiConsole console, IReadOnlyList<ClaimResult> results)
    {
        foreach (var document in results.GroupBy(result => result.Document))
        {
            console.Write(new Text($"document {document.Key}: {document.Summary()}\n"));
        }
        console.Write(new Text($"all: {results.Summary()}\n"));
    }

    private static Style StyleOf(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Printed or ClaimVerdict.Holds => new Style(Color.Green),
        ClaimVerdict.Unexpected => new Style(Color.Red, decoration: Decoration.Bold),
        _ => new Style(Color.Yellow),
    };

    private static JsonObject Json(ClaimResult result) => new()
    {
        ["document"] = result.Document,
        ["id"] = result.Claim.Id,
        ["printed"] = result.Claim.Text,
        ["computed"] = result.Computed,
        // printed, holds, does not hold (as noted), needs data or unexpected
        ["verdict"] = result.Verdict.Name(),
    };

    // Told at once and on the same thread, where Progress<T> would post it.
    private sealed class ClaimProgress(ProgressTask task) : IProgress<ClaimResult>
    {
        public void Report(ClaimResult value) => task.Increment(1);
    }
}
