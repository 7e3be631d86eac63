namespace LrNotebooks.Scripting.Tests.Sessions;

/// <summary>Knows when a cell's code, as opposed to its compilation, has begun: when it prints.</summary>
internal sealed class StartedSignal : IOutputSink
{
    private readonly OutputList _outputs = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<CellOutput> Outputs => _outputs.Outputs;

    public Task Started => _started.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Write(CellOutput output)
    {
        _outputs.Write(output);
        if (output is StreamOutput)
            _started.TrySetResult();
    }
}
