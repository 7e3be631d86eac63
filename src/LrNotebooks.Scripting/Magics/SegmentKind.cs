namespace LrNotebooks.Scripting;

/// <summary>What a part of a cell is.</summary>
internal enum SegmentKind
{
    /// <summary>Code to run.</summary>
    CSharp,

    /// <summary>Text to show as Markdown.</summary>
    Markdown,

    /// <summary>Text to show as HTML.</summary>
    Html,

    /// <summary>Measure the wall time of the rest of the cell.</summary>
    Time,

    /// <summary>List the variables.</summary>
    Whos,

    /// <summary>Run the code of another file.</summary>
    Import,
}
