using System.Text.Json.Nodes;
using LrNotebooks.Claims;

namespace LrNotebooks.Cli;

/// <summary>Claims as JSON.</summary>
internal static class VerifyJson
{
    /// <summary>
    /// <c>{"claims":[{"document":"000","id":…,"printed":…,"computed":…,"verdict":"match|mismatch|needs data"}]}</c>
    /// </summary>
    public static string Write(IEnumerable<ClaimResult> results) => ReadableJson.Write(new JsonObject
    {
        ["claims"] = new JsonArray([.. results.Select(Claim)]),
    });

    private static JsonObject Claim(ClaimResult result) => new()
    {
        ["document"] = result.Document,
        ["id"] = result.Claim.Id,
        ["printed"] = result.Claim.Text,
        ["computed"] = result.Computed,
        ["verdict"] = result.Verdict.Name(),
    };
}
