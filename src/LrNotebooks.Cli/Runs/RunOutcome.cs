using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>What became of one notebook.</summary>
/// <param name="Input">The notebook.</param>
/// <param name="Run">Its run; null where an earlier failure kept it from running.</param>
/// <param name="Claims">The claims that its cells matched.</param>
/// <param name="Output">Where it was stored.</param>
/// <param name="Page">Where its HTML page is; null without one.</param>
/// <param name="Elapsed">Wall time, drawing and writing included.</param>
internal sealed record RunOutcome(
    PlannedNotebook Input,
    NotebookRun? Run = null,
    ClaimCount Claims = default,
    string? Output = null,
    string? Page = null,
    TimeSpan Elapsed = default)
{
    public string Status => Run switch
    {
        null => "not run",
        { Failure: null } => "ok",
        _ => "failed",
    };

    /// <summary>The failure in one line; null where there is none.</summary>
    public string? FailureLine => Run?.Failure is { } failure
        ? FormattableString.Invariant($"{Input.Name}: cell {failure.Cell} [{failure.ExecutionCount}] failed: ")
            + $"{failure.Error.Name}: {failure.Error.Value.Split('\n')[0].TrimEnd()}"
        : null;
}
