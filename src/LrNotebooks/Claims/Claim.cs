namespace LrNotebooks.Claims;

/// <summary>All claims of one document, in reading order.</summary>
/// <param name="Id">The document's number, such as <c>000</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Claims">The claims; no two have the same id.</param>
public sealed record ClaimDocument(string Id, string Title, IReadOnlyList<Claim> Claims)
{
    /// <summary>The claim named <paramref name="id"/>.</summary>
    /// <param name="id">For example <c>run-0.2/step-00/line</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists ids that begin alike.</exception>
    public Claim this[string id] => Claims.FirstOrDefault(claim => claim.Id == id) ?? throw NoSuchClaim(id);

    private KeyNotFoundException NoSuchClaim(string id)
    {
        var first = id.Split('/')[0];
        var alike = Claims.Select(claim => claim.Id).Where(known => known.Split('/')[0] == first).DefaultIfEmpty(Claims[0].Id);
        var examples = string.Join(", ", alike.Take(3));
        return new($"Document {Id} has no claim \"{id}\"; it has for example {examples} ({Claims.Count} in all).");
    }
}

/// <summary>One number that a document printed, or one statement that it makes.</summary>
/// <param name="Id">Stable name within the document, such as <c>run-0.2/step-00/line</c>.</param>
/// <param name="Where">Short locator in the document.</param>
/// <param name="Text">The printed text to the digit, or the statement in our own words.</param>
/// <param name="IsStatement">Whether <paramref name="Text"/> is a statement.</param>
/// <param name="Holds">For a statement: false where the document is wrong, as <paramref name="Note"/> explains.</param>
/// <param name="Note">What a reader should know about it; null if nothing.</param>
public sealed record Claim(string Id, string Where, string Text, bool IsStatement, bool Holds, string? Note)
{
    /// <summary>Compares with what was computed: printed text to the digit, a statement by whether it holds.</summary>
    /// <param name="finding">What a recomputation found.</param>
    public ClaimVerdict Judge(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.IsMissingData) return ClaimVerdict.NeedsData;
        if (finding.Holds is null == IsStatement)
        {
            var (kind, other) = IsStatement ? ("statement", "printed text") : ("printed text", "statement's yes or no");
            throw new ArgumentException($"Claim {Id} is a {kind}; it cannot be checked with a {other}.");
        }

        var agrees = IsStatement ? finding.Holds == Holds : finding.Computed == Text;
        return agrees ? ClaimVerdict.Match : ClaimVerdict.Mismatch;
    }
}

/// <summary>What a recomputation found out about one claim.</summary>
public sealed record Finding
{
    private Finding(string computed, bool? holds, bool isMissingData) =>
        (Computed, Holds, IsMissingData) = (computed, holds, isMissingData);

    /// <summary>The computed text, the evidence for a statement, or what data is missing.</summary>
    public string Computed { get; }

    /// <summary>Whether the statement holds; null for a printed text.</summary>
    public bool? Holds { get; }

    /// <summary>Whether the claim could not be recomputed for lack of data.</summary>
    public bool IsMissingData { get; }

    /// <summary>The text that stands where the document's printed text stands.</summary>
    /// <param name="computed">Printed with the document's format.</param>
    public static Finding Text(string computed) => new(computed, null, false);

    /// <summary>A statement decided.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="evidence">The numbers that decide it.</param>
    public static Finding Decided(bool holds, string evidence) => new(evidence, holds, false);

    /// <summary>Not decided.</summary>
    /// <param name="what">Which data is missing and where to put it.</param>
    public static Finding NeedsData(string what) => new(what, null, true);
}

/// <summary>A claim beside what was computed for it.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Claim">What the document says.</param>
/// <param name="Computed">The computed text, the evidence for or against a statement, or what data is missing.</param>
/// <param name="Verdict">How the two compare.</param>
public sealed record ClaimResult(string Document, Claim Claim, string Computed, ClaimVerdict Verdict)
{
    /// <summary>Whether the document's statement has been shown wrong, as the claim's note says: a match all the same.</summary>
    public bool IsShownWrong => Verdict == ClaimVerdict.Match && !Claim.Holds;
}

/// <summary>How a claim compares with what was computed.</summary>
public enum ClaimVerdict
{
    /// <summary>The computed text is the printed one, or the statement holds (fails) as the claim says.</summary>
    Match,

    /// <summary>It differs.</summary>
    Mismatch,

    /// <summary>The recomputation needs data that is not here.</summary>
    NeedsData,
}

/// <summary>Verdicts in words.</summary>
public static class ClaimVerdicts
{
    /// <summary><c>match</c>, <c>mismatch</c> or <c>needs data</c>, as <c>lrnb verify</c> prints them.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Name(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Match => "match",
        ClaimVerdict.Mismatch => "mismatch",
        _ => "needs data",
    };
}
