using LrNotebooks.Jupyter.Interpreters;

namespace LrNotebooks.Jupyter.Kernel.Output;

/// <summary>Where the output of silent cells goes: nowhere.</summary>
internal sealed class SilentOutput : ICellOutput
{
    /// <inheritdoc/>
    public void Write(StreamName stream, string text)
    {
    }

    /// <inheritdoc/>
    public void Display(MimeBundle content, string? displayId = null)
    {
    }

    /// <inheritdoc/>
    public void UpdateDisplay(MimeBundle content, string displayId)
    {
    }

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
    }

    /// <inheritdoc/>
    public void Result(MimeBundle value)
    {
    }
}
