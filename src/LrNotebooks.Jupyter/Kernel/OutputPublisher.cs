using System.Text;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Publishes what a cell shows, as far as the limits allow, and no faster than the clients can take it. Printed text, and updates of the same
/// display, are gathered for some milliseconds; everything else goes out at once, behind what was gathered. Any thread may write.
/// </summary>
/// <param name="request">The request to run the cell.</param>
/// <param name="cell">The cell; of a silent one nothing is published.</param>
/// <param name="iopub">Publishes the messages.</param>
/// <param name="limits">How much the cell may show.</param>
/// <param name="flusher">Sends what is gathered.</param>
/// <param name="interrupt">Ends waiting for the clients.</param>
internal sealed class OutputPublisher(
    Message request, Cell cell, IoPub iopub, OutputLimits limits, OutputFlusher flusher, CancellationToken interrupt) : IOutputSink
{
    private const int EnoughText = 65_536;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly OrderedDictionary<string, DisplayOutput> _updates = [];
    private string _stream = StreamOutput.StandardOut;
    private OutputBudget _budget = new(limits);

    /// <summary>The cell's value as plain text, for the history.</summary>
    public string? ResultText { get; private set; }

    /// <summary>A mime bundle as JSON for a live front end. Beside HTML, which has its picture inside, a picture in SVG would travel for nothing.</summary>
    public static JsonObject LiveJson(MimeBundle bundle)
    {
        var data = bundle.ToJson();
        if (data.ContainsKey(MimeTypes.Html))
            data.Remove("image/svg+xml");
        return data;
    }

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        if (cell.IsSilent)
            return;
        lock (_lock)
        {
            switch (output)
            {
                case StreamOutput printed:
                    Gather(printed);
                    break;
                case DisplayOutput { IsUpdate: true, DisplayId: { } id } update:
                    _updates[id] = update;
                    flusher.Schedule(this);
                    break;
                default:
                    Flush(isFinal: true);
                    Show(_budget.Fit(output));
                    PublishNotice();
                    break;
            }
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
            {
                var shown = (DisplayOutput)_budget.Fit(update)!;
                Publish(new UpdateDisplayData(LiveJson(shown.Data), shown.Metadata ?? [], Transient(displayId)!));
            }
            PublishNotice();
        }
    }

    private void Gather(StreamOutput printed)
    {
        if (printed.Name != _stream)
            FlushText(isFinal: true);
        _stream = printed.Name;
        _text.Append(printed.Text);
        if (_text.Length < EnoughText)
            flusher.Schedule(this);
        else
            FlushText(isFinal: false);
    }

    private void FlushText(bool isFinal)
    {
        var length = _text.Length > 0 && !isFinal && char.IsHighSurrogate(_text[^1]) ? _text.Length - 1 : _text.Length;
        var text = CarriageReturns.Collapse(_text.ToString(0, length));
        _text.Remove(0, length);
        var shown = _budget.Print(text);
        if (shown.Length > 0)
            Publish(new StreamContent(_stream, shown));
        PublishNotice();
    }

    private void Show(CellOutput? output)
    {
        switch (output)
        {
            case DisplayOutput display:
                Publish(new DisplayData(LiveJson(display.Data), display.Metadata ?? [], Transient(display.DisplayId)));
                break;
            case ResultOutput result:
                ResultText = result.Data.GetText(MimeTypes.Plain);
                Publish(new ExecuteResult(cell.Number, LiveJson(result.Data), result.Metadata ?? []));
                break;
            case ClearOutput clear:
                _budget = new OutputBudget(limits);
                Publish(new ClearOutputContent(clear.Wait));
                break;
        }
    }

    private void PublishNotice()
    {
        if (_budget.Notice is { } notice)
            Publish(new StreamContent(StreamOutput.StandardError, notice));
    }

    private void Publish<T>(T content)
    {
        iopub.Publish(content, request);
        iopub.WaitForRoom(interrupt);
    }

    private static JsonObject? Transient(string? displayId) => displayId is null ? null : new JsonObject { ["display_id"] = displayId };
}

/// <summary>Sends gathered output some milliseconds after its first piece, on a thread of its own.</summary>
internal sealed class OutputFlusher
{
    private readonly List<OutputPublisher> _due = [];
    private readonly object _lock = new();
    private readonly TimeSpan _interval;
    private readonly Action<string> _log;
    private bool _isStopped;

    /// <summary>Starts the thread.</summary>
    /// <param name="interval">How long output is gathered.</param>
    /// <param name="log">Takes what an operator should know.</param>
    public OutputFlusher(TimeSpan interval, Action<string> log)
    {
        (_interval, _log) = (interval, log);
        Threads.Start("output flusher", Run);
    }

    /// <summary>The output has something to send soon.</summary>
    public void Schedule(OutputPublisher output)
    {
        lock (_lock)
        {
            if (!_due.Contains(output))
                _due.Add(output);
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.Pulse(_lock);
        }
    }

    private void Flush(OutputPublisher output)
    {
        try
        {
            output.Flush(isFinal: false);
        }
        catch (Exception e)
        {
            // A display with something in it that is no JSON, such as NaN, must not end the output of all cells.
            _log($"could not publish output: {e.Message}");
        }
    }

    private void Run()
    {
        while (true)
        {
            lock (_lock)
            {
                while (_due.Count == 0 && !_isStopped)
                    Monitor.Wait(_lock);
                if (_isStopped)
                    return;
            }
            Thread.Sleep(_interval);
            OutputPublisher[] due;
            lock (_lock)
            {
                due = [.. _due];
                _due.Clear();
            }
            foreach (var output in due)
                Flush(output);
        }
    }
}
