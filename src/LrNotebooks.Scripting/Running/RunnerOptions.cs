using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Scripting.Running;

/// <summary>What a host decides about a run.</summary>
public sealed record RunnerOptions
{
    /// <summary>
    /// The options of the fresh session that the notebook gets; its working directory is the notebook's folder.
    /// </summary>
    public required SessionOptions Session { get; init; }

    /// <summary>How long one cell may run; null: as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>
    /// How many printed characters of one cell are kept. What a cell prints beyond is counted and named in a notice.
    /// </summary>
    public int MaximumStreamLength { get; init; } = 200_000;

    /// <summary>
    /// Called after each cell, also after one in which the run was stopped, if it was not the first; what it is given makes a copy of the notebook with
    /// the outputs so far. The run goes on when it returns.
    /// </summary>
    public Action<Func<Notebook>>? CellDone { get; init; }
}
