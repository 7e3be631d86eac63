namespace LrNotebooks.Claims;

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
