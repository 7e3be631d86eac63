namespace LrNotebooks.Scripting.Running;

/// <summary>How a cell writes the value of a list; the value given to a run is written the same way.</summary>
internal enum ListForm
{
    /// <summary><c>[1, 0.5]</c></summary>
    Brackets,

    /// <summary><c>{ 1, 0.5 }</c></summary>
    Braces,

    /// <summary><c>new double[] { 1, 0.5 }</c></summary>
    New,
}
