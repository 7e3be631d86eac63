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

/// <summary>How near a candidate is to the cursor. Of names that fit what is typed equally well, nearer ones come first.</summary>
internal enum CandidateGroup
{
    /// <summary>What the place asks for: a named argument, a value of the enum, a property to initialise.</summary>
    Expected,

    /// <summary>Variables.</summary>
    Variable,

    /// <summary>Functions and members.</summary>
    Member,

    /// <summary>Keywords.</summary>
    Keyword,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Namespaces.</summary>
    Namespace,

    /// <summary>Members of every object, such as <c>ReferenceEquals</c>.</summary>
    OfEveryObject,
}

/// <summary>Which candidates to offer, and in which order.</summary>
internal static class Ranking
{
    /// <summary>The items whose names fit, best first. Those in which only a later word fits are offered when nothing else is.</summary>
    /// <param name="candidates">Of several with one text, the nearest is offered.</param>
    /// <param name="prefix">What is typed.</param>
    /// <param name="cancellation">Nobody waits for the answer any more.</param>
    public static IReadOnlyList<CompletionItem> Rank(IEnumerable<Candidate> candidates, string prefix, CancellationToken cancellation)
    {
        var fitting = candidates.Select(candidate => (Candidate: candidate, Match: Match(candidate, prefix)))
            .Where(pair => pair.Match != NameMatch.None)
            .OrderBy(pair => pair.Match)
            .ThenBy(pair => pair.Candidate.Group)
            .ThenBy(pair => pair.Candidate.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(pair => pair.Candidate.Text, StringComparer.Ordinal)
            .ToList();
        var items = Describe(fitting.Where(pair => pair.Match != NameMatch.Word));
        return items.Count > 0 ? items : Describe(fitting);

        List<CompletionItem> Describe(IEnumerable<(Candidate Candidate, NameMatch Match)> pairs)
        {
            var described = new Dictionary<string, CompletionItem>();
            var ordered = new List<CompletionItem>();
            foreach (var (candidate, _) in pairs)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!described.ContainsKey(candidate.Text) && candidate.Describe() is { } item && described.TryAdd(candidate.Text, item))
                    ordered.Add(item);
            }
            return ordered;
        }
    }

    /// <summary>How well a name fits what is typed.</summary>
    public static NameMatch Match(string name, string prefix)
    {
        if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return name.StartsWith(prefix, StringComparison.Ordinal) ? NameMatch.Prefix : NameMatch.PrefixInAnyCase;
        for (var at = 1; at < name.Length && (at = name.IndexOf(prefix, at, StringComparison.OrdinalIgnoreCase)) > 0; at++)
        {
            if (char.IsUpper(name[at]) || name[at - 1] is '_' or '.')
                return NameMatch.Word;
        }
        return NameMatch.None;
    }

    private static NameMatch Match(Candidate candidate, string prefix)
    {
        var match = Match(candidate.Text.TrimStart('@'), prefix);
        return candidate.OtherName is { } other && Match(other, prefix) is var second && second < match ? second : match;
    }
}

/// <summary>How well a name fits what is typed, best first.</summary>
internal enum NameMatch
{
    /// <summary>It starts with it.</summary>
    Prefix,

    /// <summary>It starts with it but for upper and lower case.</summary>
    PrefixInAnyCase,

    /// <summary>One of its words starts with it: <c>rate</c> in <c>learningRate</c>.</summary>
    Word,

    /// <summary>Not at all.</summary>
    None,
}
