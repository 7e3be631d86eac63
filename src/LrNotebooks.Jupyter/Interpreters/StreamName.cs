namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>The two streams of a console program.</summary>
public enum StreamName
{
    /// <summary>Standard output.</summary>
    Stdout,

    /// <summary>Standard error.</summary>
    Stderr,
}
