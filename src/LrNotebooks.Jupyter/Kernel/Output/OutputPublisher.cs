using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Publishes what a cell shows. Printed text, and updates of the same display, are gathered for some milliseconds; everything else
/// goes out at once, behind what was gathered. Any thread may write.
/// </summary>
internal sealed class OutputPublisher(OutputMessages messages, OutputFlusher flusher) : IOutputSink
{
    private readonly Lock _lock = new();
    private readonly GatheredText _text = new();
    private readonly OrderedDictionary<string, DisplayOutput> _updates = [];

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        lock (_lock)
        {
            if (output is StreamOutput text)
                Print(text);
            else if (output is DisplayOutput { IsUpdate: true, DisplayId: { } id } update)
                Update(id, update);
            else
                Show(output);
        }
    }

    /// <summary>Publishes what is gathered.</summary>
    /// <param name="isFinal">Also half a character at the end, whose other half may come still.</param>
    public void Flush(bool isFinal)
    {
        lock (_lock)
        {
            FlushText(isFinal);
            var updates = _updates.ToArray();
            _updates.Clear();
            foreach (var (displayId, update) in updates)
                messages.Update(displayId, update);
        }
    }

    private void Print(StreamOutput output)
    {
        if (output.Name != _text.Stream)
            FlushText(isFinal: true);
        if (_text.Add(output))
            flusher.Schedule(this);
        else
            FlushText(isFinal: false);
    }

    private void Update(string displayId, DisplayOutput update)
    {
        _updates[displayId] = update;
        flusher.Schedule(this);
    }

    private void Show(CellOutput output)
    {
        Flush(isFinal: true);
        messages.Show(output);
    }

    private void FlushText(bool isFinal) => messages.Print(_text.Stream, CarriageReturns.Collapse(_text.Take(isFinal)));
}
