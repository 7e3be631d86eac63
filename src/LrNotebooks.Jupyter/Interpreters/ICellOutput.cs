namespace LrNotebooks.Jupyter.Interpreters;

/// <summary>
/// Takes what a cell shows, from any thread; what one thread hands over arrives in its order. Printed text is gathered for some
/// milliseconds. A call may take a while when the clients cannot keep up, and drops what exceeds the kernel's limits with a notice.
/// </summary>
public interface ICellOutput
{
    /// <summary>Prints text.</summary>
    void Write(StreamName stream, string text);

    /// <summary>Shows something.</summary>
    /// <param name="content">What to show.</param>
    /// <param name="displayId">Names it for <see cref="UpdateDisplay"/>.</param>
    void Display(MimeBundle content, string? displayId = null);

    /// <summary>Shows something else in all places with that display id.</summary>
    void UpdateDisplay(MimeBundle content, string displayId);

    /// <summary>Takes the cell's output off the screen.</summary>
    /// <param name="wait">Not before the next output, so that nothing flickers.</param>
    void Clear(bool wait);

    /// <summary>The cell's value; at most once, and last.</summary>
    void Result(MimeBundle value);
}
