using LrNotebooks.Claims;
using LrNotebooks.Native;

namespace LrNotebooks.Cli;

/// <summary>Recomputes claims and reports them.</summary>
internal sealed class VerifyJob(Terminal terminal)
{
    /// <summary>Verifies documents one after the other.</summary>
    /// <param name="documents">Their numbers; all if none.</param>
    /// <param name="json">JSON in place of tables.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>1 where a claim does not match, else 0.</returns>
    public int Run(IReadOnlyList<string> documents, bool json, CancellationToken cancellation)
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
        var chosen = documents.Count == 0 ? ClaimCatalog.Documents : documents.Distinct();
        var results = new List<ClaimResult>();
        foreach (var document in chosen)
        {
            var ofDocument = VerifyProgress.Run(
                terminal.ErrorConsole, document, progress => ClaimCatalog.Verify(document, progress, cancellation));
            results.AddRange(ofDocument);
            if (!json)
            {
                VerifyTable.Write(terminal.OutputConsole, document, ofDocument);
            }
        }
        if (json)
        {
            terminal.Output.WriteLine(VerifyJson.Write(results));
        }
        else
        {
            VerifyTable.WriteTotal(terminal.OutputConsole, results);
        }
        return results.Any(result => result.Verdict == ClaimVerdict.Mismatch) ? ExitCode.Failure : ExitCode.Success;
    }
}
