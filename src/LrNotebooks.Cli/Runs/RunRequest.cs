namespace LrNotebooks.Cli;

/// <summary>What <c>lrnb run</c> was asked for.</summary>
internal sealed record RunRequest
{
    /// <summary>Files, folders or patterns; the repository's notebooks if empty.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Text for each parameter.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>As given; null: the repository's artifacts/notebooks.</summary>
    public string? OutputFolder { get; init; }

    public bool Html { get; init; }

    public PngMode Png { get; init; }

    /// <summary>For one cell; null: no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    public bool KeepGoing { get; init; }

    public bool Json { get; init; }
}
