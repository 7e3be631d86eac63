using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting.Outputs;

namespace LrNotebooks.Jupyter.Kernel.Output;

/// <summary>
/// Publishes what a cell shows. Printed text, and updates of the same display, are gathered for some milliseconds; everything else
/// goes out at once, behind what was gathered. Any thread may write.
/// </summary>
internal sealed class OutputPublisher(
    Message request, int number, IoPub iopub, OutputFlusher flusher, OutputLimits limits, CancellationToken interrupt) : IOutputSink
{
    private readonly Lock _lock = new();
    private readonly GatheredText _text = new();
    private readonly OrderedDictionary<string, DisplayOutput> _updates = [];
    private OutputBudget _budget = new(limits);

    /// <summary>The cell's value as plain text, for the history.</summary>
    public string? ResultText { get; private set; }

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
                Publish(new UpdateDisplayData(LiveBundle.Of(update.Data), update.Metadata ?? [], Transient(displayId)!));
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
        switch (output)
        {
            case DisplayOutput display when _budget.Display():
                Publish(new DisplayData(LiveBundle.Of(display.Data), display.Metadata ?? [], Transient(display.DisplayId)));
                break;
            case ResultOutput result:
                ResultText = result.Data.GetText(MimeTypes.Plain);
                Publish(new ExecuteResult(number, LiveBundle.Of(result.Data), result.Metadata ?? []));
                break;
            case Scripting.Outputs.ClearOutput clear:
                _budget = new OutputBudget(limits);
                Publish(new Protocol.ClearOutput(clear.Wait));
                break;
        }
        PublishNotice();
    }

    private void FlushText(bool isFinal)
    {
        var text = _budget.Print(CarriageReturns.Collapse(_text.Take(isFinal)));
        if (text.Length > 0)
            Publish(new StreamText(_text.Stream, text));
        PublishNotice();
    }

    private void PublishNotice()
    {
        if (_budget.Notice is { } notice)
            Publish(new StreamText(StreamOutput.StandardError, notice));
    }

    private void Publish<T>(T content) where T : IContent<T>
    {
        iopub.Publish(content, request);
        iopub.WaitForRoom(interrupt);
    }

    private static JsonObject? Transient(string? displayId) => displayId is null ? null : new JsonObject { ["display_id"] = displayId };
}
