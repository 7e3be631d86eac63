namespace LrNotebooks.Scripting;

/// <summary>How the code of a cell came to its end.</summary>
internal enum CellEnd
{
    /// <summary>It ran through.</summary>
    Completed,

    /// <summary>It threw.</summary>
    Threw,

    /// <summary>It was cancelled, and nothing of it that can be stopped runs any more.</summary>
    Stopped,

    /// <summary>It was cancelled, and did not stop in time.</summary>
    StillRunning,
}
