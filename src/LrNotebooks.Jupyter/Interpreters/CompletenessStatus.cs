namespace LrNotebooks.Jupyter;

/// <summary>Whether code can run as it is.</summary>
public enum CompletenessStatus
{
    /// <summary>It is whole.</summary>
    Complete,

    /// <summary>Another line is wanted.</summary>
    Incomplete,

    /// <summary>It has an error that more lines cannot mend.</summary>
    Invalid,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
