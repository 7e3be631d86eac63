using LrNotebooks.Claims;
using Spectre.Console;

namespace LrNotebooks.Cli;

/// <summary>A bar while a document's claims are recomputed; nothing where nobody watches.</summary>
internal static class VerifyProgress
{
    public static IReadOnlyList<ClaimResult> Run(
        IAnsiConsole console, string document, Func<IProgress<ClaimResult>?, IReadOnlyList<ClaimResult>> verify)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return verify(null);
        }
        var claims = ClaimCatalog.Load(document).Claims.Count;
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask($"document {document}", maxValue: claims);
            return verify(new Callback<ClaimResult>(_ => task.Increment(1)));
        });
    }
}
