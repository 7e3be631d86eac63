using System.Text.Json.Nodes;
using LrNotebooks.Printing;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>How many of the documents' claims a notebook's cells matched.</summary>
internal readonly record struct ClaimCount(int Matched, int Total)
{
    /// <summary>Adds up what the sheets of claims in a notebook's outputs say.</summary>
    public static ClaimCount Of(Notebook notebook)
    {
        var count = default(ClaimCount);
        foreach (var output in notebook.Cells.SelectMany(cell => cell.Outputs))
        {
            if (output["data"]?[MediaTypes.Claims] is JsonObject claims)
            {
                count = new(count.Matched + claims["matched"]!.GetValue<int>(), count.Total + claims["total"]!.GetValue<int>());
            }
        }
        return count;
    }

    public override string ToString() => Total == 0 ? "–" : FormattableString.Invariant($"{Matched} of {Total}");
}
