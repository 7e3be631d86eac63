namespace LrNotebooks.Scripting.Assistance;

/// <summary>Something that may stand at the cursor. What costs time is asked of it only when its name fits what is typed.</summary>
/// <param name="Text">What would be inserted.</param>
/// <param name="Group">What it is to the cursor.</param>
/// <param name="Describe">The item; null when it is not to be offered after all.</param>
internal sealed record Candidate(string Text, CandidateGroup Group, Func<CompletionItem?> Describe)
{
    /// <summary>By what else than the text it can be found: the member's name in <c>Color.Red</c>.</summary>
    public string? OtherName { get; init; }

    /// <summary>A candidate that is sure to be offered.</summary>
    public static Candidate Sure(string text, CandidateGroup group, string kind, string? signature = null) =>
        new(text, group, () => new CompletionItem(text, kind, signature));
}
