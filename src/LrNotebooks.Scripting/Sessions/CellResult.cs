namespace LrNotebooks.Scripting;

/// <summary>How the execution of one cell ended. Everything it emitted went to its sink, the error included.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">The number of the execution in its session, from 1.</param>
/// <param name="Elapsed">Wall time, compilation included.</param>
/// <param name="Error">Why it failed or was cancelled; null when it succeeded.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, TimeSpan Elapsed, ErrorOutput? Error);
