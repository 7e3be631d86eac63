namespace LrNotebooks.Scripting.Assistance;

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

    private static NameMatch Match(Candidate candidate, string prefix)
    {
        var match = NameMatching.Match(candidate.Text.TrimStart('@'), prefix);
        return candidate.OtherName is { } other && NameMatching.Match(other, prefix) is var second && second < match ? second : match;
    }
}
