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

        return finding.Holds switch
        {
            null => finding.Computed == Text ? ClaimVerdict.Printed : ClaimVerdict.Unexpected,
            var holds when holds != Holds => ClaimVerdict.Unexpected,
            true => ClaimVerdict.Holds,
            false => ClaimVerdict.DoesNotHold,
        };
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
public sealed record ClaimResult(string Document, Claim Claim, string Computed, ClaimVerdict Verdict);

/// <summary>How a claim compares with what was computed.</summary>
public enum ClaimVerdict
{
    /// <summary>The computed text is the printed one, to the digit.</summary>
    Printed,

    /// <summary>The statement holds.</summary>
    Holds,

    /// <summary>The statement does not hold, and the claim's note says why: the document is wrong.</summary>
    DoesNotHold,

    /// <summary>The recomputation needs data that is not here.</summary>
    NeedsData,

    /// <summary>Another text than the printed one, or a statement that is decided otherwise than the claim says: an error of ours.</summary>
    Unexpected,
}

/// <summary>Verdicts in words.</summary>
public static class ClaimVerdicts
{
    /// <summary>The verdict as <c>lrnb verify</c> prints it, for example <c>does not hold (as noted)</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Name(this ClaimVerdict verdict) => Name(verdict, 1);

    /// <summary>How many there are of each, for example <c>9 printed, 16 hold, 2 do not hold (as noted)</c>; what there is none of is left out.</summary>
    /// <param name="results">The claims.</param>
    public static string Summary(this IEnumerable<ClaimResult> results) => string.Join(", ", results
        .CountBy(result => result.Verdict).OrderBy(count => count.Key)
        .Select(count => FormattableString.Invariant($"{count.Value} {Name(count.Key, count.Value)}")));

    private static string Name(ClaimVerdict verdict, int count) => (verdict, count) switch
    {
        (ClaimVerdict.Printed, _) => "printed",
        (ClaimVerdict.Holds, 1) => "holds",
        (ClaimVerdict.Holds, _) => "hold",
        (ClaimVerdict.DoesNotHold, 1) => "does not hold (as noted)",
        (ClaimVerdict.DoesNotHold, _) => "do not hold (as noted)",
        (ClaimVerdict.NeedsData, 1) => "needs data",
        (ClaimVerdict.NeedsData, _) => "need data",
        _ => "unexpected",
    };
}
