using LrNotebooks.Claims;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>Claims as a table: printed | computed | verdict.</summary>
internal static class VerifyTable
{
    public static void Write(IAnsiConsole console, string document, IReadOnlyList<ClaimResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("claim", "printed", "computed", "verdict");
        foreach (var result in results)
        {
            var (claim, computed) = (result.Claim, new Text(result.Computed));
            table.AddRow(new Text(claim.Id), new Text(claim.Text), computed, Verdict(result));
        }
        console.Write(new Text($"document {document}: {ClaimCatalog.Load(document).Title}\n"));
        console.Write(table);
    }

    public static void WriteTotal(IAnsiConsole console, IReadOnlyList<ClaimResult> results)
    {
        foreach (var document in results.GroupBy(result => result.Document))
        {
            console.Write(new Text($"document {document.Key}: {Count([.. document])}\n"));
        }
        console.Write(new Text($"all: {Count(results)}\n"));
    }

    private static string Count(IReadOnlyCollection<ClaimResult> results)
    {
        int Of(ClaimVerdict verdict) => results.Count(result => result.Verdict == verdict);
        return FormattableString.Invariant(
            $"{Of(ClaimVerdict.Match)} of {results.Count} match, ") + FormattableString.Invariant(
            $"{Of(ClaimVerdict.Mismatch)} mismatch, {Of(ClaimVerdict.NeedsData)} need data");
    }

    private static Text Verdict(ClaimResult result) => new(result.Verdict.Name() + (result.IsShownWrong ? ": wrong" : ""), result.Verdict switch
    {
        ClaimVerdict.Match => new Style(Color.Green),
        ClaimVerdict.Mismatch => new Style(Color.Red, decoration: Decoration.Bold),
        _ => new Style(Color.Yellow),
    });
}
