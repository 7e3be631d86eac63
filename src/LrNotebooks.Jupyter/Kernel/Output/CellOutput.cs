using System.Text;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Interpreters;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Kernel.Output;

/// <summary>
/// Publishes what a cell shows. Printed text, and updates of the same display, are gathered for some milliseconds; everything else
/// goes out at once, behind what was gathered.
/// </summary>
internal sealed class CellOutput(
    Message request, int number, IoPub iopub, OutputFlusher flusher, OutputLimits limits, CancellationToken interrupt) : ICellOutput
{
    private const int MaxGathered = 65_536;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly OrderedDictionary<string, MimeBundle> _updates = [];
    private OutputBudget _budget = new(limits);
    private StreamName _stream;

    /// <summary>The cell's value as plain text, for the history.</summary>
    public string? ResultText { get; private set; }

    /// <inheritdoc/>
    public void Write(StreamName stream, string text)
    {
        lock (_lock)
        {
            if (stream != _stream)
                FlushText(isFinal: true);
            _stream = stream;
            _text.Append(text);
            if (_text.Length < MaxGathered)
                flusher.Schedule(this);
            else
                FlushText(isFinal: false);
        }
    }

    /// <inheritdoc/>
    public void Display(MimeBundle content, string? displayId = null)
    {
        lock (_lock)
        {
            FlushAll(isFinal: true);
            if (_budget.Display())
                Publish(new DisplayData(content.Data, content.Metadata ?? [], Transient(displayId)));
            PublishNotice();
        }
    }

    /// <inheritdoc/>
    public void UpdateDisplay(MimeBundle content, string displayId)
    {
        lock (_lock)
        {
            _updates[displayId] = content;
            flusher.Schedule(this);
        }
    }

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
        lock (_lock)
        {
            FlushAll(isFinal: true);
            _budget = new OutputBudget(limits);
            Publish(new ClearOutput(wait));
        }
    }

    /// <inheritdoc/>
    public void Result(MimeBundle value)
    {
        lock (_lock)
        {
            FlushAll(isFinal: true);
            ResultText = value.Data[MimeBundle.PlainText]?.ToString();
            Publish(new ExecuteResult(number, value.Data, value.Metadata ?? []));
        }
    }

    /// <summary>Publishes what is gathered.</summary>
    /// <param name="isFinal">Also half a character at the end, whose other half may come still.</param>
    public void Flush(bool isFinal)
    {
        lock (_lock)
            FlushAll(isFinal);
    }

    private void FlushAll(bool isFinal)
    {
        FlushText(isFinal);
        foreach (var (displayId, content) in _updates)
            Publish(new UpdateDisplayData(content.Data, content.Metadata ?? [], Transient(displayId)!));
        _updates.Clear();
    }

    private void FlushText(bool isFinal)
    {
        var kept = !isFinal && _text.Length > 0 && char.IsHighSurrogate(_text[^1]) ? 1 : 0;
        if (_text.Length == kept)
            return;
        var text = _budget.Print(CarriageReturns.Collapse(_text.ToString(0, _text.Length - kept)));
        _text.Remove(0, _text.Length - kept);
        if (text.Length > 0)
            Publish(new StreamText(_stream == StreamName.Stdout ? "stdout" : "stderr", text));
        PublishNotice();
    }

    private void PublishNotice()
    {
        if (_budget.Notice is { } notice)
            Publish(new StreamText("stderr", notice));
    }

    private void Publish<T>(T content) where T : IContent<T>
    {
        iopub.Publish(content, request);
        iopub.WaitForRoom(interrupt);
    }

    private static JsonObject? Transient(string? displayId) => displayId is null ? null : new JsonObject { ["display_id"] = displayId };
}
