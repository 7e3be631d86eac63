namespace LrNotebooks.Torch.Tests.Engines;

/// <summary>
/// Where TorchSharp 0.107.0 does otherwise than these tests say, from a file: a line <c># reason</c>, then the starts of the tests' names.
/// </summary>
internal static class KnownDifferences
{
    private static readonly List<(string Start, string Reason)> _all = [.. Read()];

    /// <summary>Why a test is known to fail; null where it should pass.</summary>
    public static string? Reason(string testName) =>
        _all.Find(difference => testName.StartsWith($"LrNotebooks.Torch.Tests.{difference.Start}", StringComparison.Ordinal)).Reason;

    private static IEnumerable<(string Start, string Reason)> Read()
    {
        using var reader = new StreamReader(
            typeof(KnownDifferences).Assembly.GetManifestResourceStream("Engines/torchsharp-0.107.0-differences.txt")!);
        var reason = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                reason = line[1..].Trim();
            else if (line.Length > 0)
                yield return (line, reason);
        }
    }
}
