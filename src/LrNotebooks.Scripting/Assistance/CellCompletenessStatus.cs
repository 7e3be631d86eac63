namespace LrNotebooks.Scripting.Assistance;

/// <summary>Whether a cell can run as it is. Only its syntax counts.</summary>
public enum CellCompletenessStatus
{
    /// <summary>It is whole.</summary>
    Complete,

    /// <summary>More lines are wanted.</summary>
    Incomplete,

    /// <summary>It has an error that more lines cannot mend.</summary>
    Invalid,
}
