namespace LrNotebooks.Scripting.Assistance;

/// <summary>What a line of a cell is.</summary>
internal enum CellLine
{
    /// <summary>C#, or blank.</summary>
    Code,

    /// <summary>Starts with <c>#!</c>.</summary>
    Magic,

    /// <summary>Markdown or HTML below its magic.</summary>
    Prose,
}
