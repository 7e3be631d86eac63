using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Where the output of silent cells goes: nowhere.</summary>
internal sealed class SilentOutput : IOutputSink
{
    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
    }
}
