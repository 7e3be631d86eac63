namespace LrNotebooks.Scripting.Running;

/// <summary>The cell that ended a run before its time.</summary>
/// <param name="Cell">Its place among all cells of the notebook as it was run, from 1.</param>
/// <param name="ExecutionCount">What a front end shows as <c>[n]</c>.</param>
/// <param name="Error">Why it failed; also among the cell's outputs.</param>
public sealed record CellFailure(int Cell, int ExecutionCount, ErrorOutput Error)
{
    /// <summary>The <see cref="ErrorOutput.Name"/> of a cell that ran longer than it may.</summary>
    public const string Timeout = "CellTimeout";
}
