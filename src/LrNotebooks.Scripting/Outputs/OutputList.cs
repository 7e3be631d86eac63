namespace LrNotebooks.Scripting;

/// <summary>A sink that keeps every output in memory.</summary>
public sealed class OutputList : IOutputSink
{
    private readonly Lock _gate = new();
    private readonly List<CellOutput> _outputs = [];

    /// <summary>What arrived so far: a copy, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (_gate)
                return [.. _outputs];
        }
    }

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        lock (_gate)
            _outputs.Add(output);
    }
}
