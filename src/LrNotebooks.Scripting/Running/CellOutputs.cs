using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// Collects what one cell emits into what a notebook stores: neighbouring text joined, updates in place, cleared output gone.
/// </summary>
/// <param name="displays">The notebook's displays.</param>
/// <param name="maximumStreamLength">How many printed characters are kept.</param>
internal sealed class CellOutputs(DisplayRegistry displays, int maximumStreamLength) : IOutputSink
{
    private readonly List<Func<JsonObject>> _outputs = [];
    private StreamBudget _budget = new(maximumStreamLength);
    private PrintedText? _printed;
    private bool _clearBeforeNext;

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        lock (displays.Gate)
        {
            if (!displays.IsClosed)
            {
                Take(output);
            }
        }
    }

    /// <summary>The outputs so far in nbformat's form.</summary>
    public IReadOnlyList<JsonObject> ToJson()
    {
        lock (displays.Gate)
        {
            var outputs = _outputs.Select(make => make()).ToList();
            return _budget.Dropped == 0 ? outputs : [.. outputs, PrintedText.DroppedNotice(_budget.Dropped)];
        }
    }

    private void Take(CellOutput output)
    {
        if (output is DisplayOutput { IsUpdate: true } update)
        {
            displays.Update(update);
            return;
        }
        if (_clearBeforeNext || output is ClearOutput { Wait: false })
        {
            Clear();
        }
        switch (output)
        {
            case ClearOutput clear:
                _clearBeforeNext = clear.Wait;
                break;
            case StreamOutput stream:
                Print(stream);
                break;
            case DisplayOutput display:
                var json = OutputJson.Display(display);
                displays.Add(display, json);
                Add(json);
                break;
            case ResultOutput result:
                Add(OutputJson.Result(result));
                break;
            case ErrorOutput error:
                Add(OutputJson.Error(error));
                break;
        }
    }

    private void Print(StreamOutput output)
    {
        if (_printed?.Name != output.Name)
        {
            var printed = _printed = new PrintedText(output.Name, _budget);
            _outputs.Add(printed.ToJson);
        }
        _printed.Append(output.Text);
    }

    private void Add(JsonObject output)
    {
        _printed = null;
        _outputs.Add(() => output);
    }

    private void Clear()
    {
        _outputs.Clear();
        _printed = null;
        _budget = new StreamBudget(maximumStreamLength);
        _clearBeforeNext = false;
    }
}
