using System.Text;
using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// Collects what one cell emits into what a notebook stores: neighbouring text joined, updates in place, cleared output gone.
/// </summary>
/// <param name="displays">The notebook's displays.</param>
/// <param name="maximumStreamLength">How many printed characters are kept.</param>
/// <param name="noticeOn">The stream that says how many were not.</param>
internal sealed class CellOutputs(NotebookDisplays displays, int maximumStreamLength, string noticeOn = StreamOutput.StandardError) : IOutputSink
{
    private readonly List<Func<JsonObject>> _outputs = [];
    private long _characters;
    private TerminalText? _printed;
    private bool _clearBeforeNext;

    /// <summary>The outputs so far in nbformat's form.</summary>
    public IReadOnlyList<JsonObject> ToJson()
    {
        lock (displays.Gate)
        {
            var outputs = _outputs.Select(make => make()).ToList();
            if (_characters - maximumStreamLength is > 0 and var dropped)
            {
                outputs.Add(Stream(
                    noticeOn, FormattableString.Invariant($"[{dropped} more characters were printed and are not kept]\n")));
            }
            return outputs;
        }
    }

    /// <summary>Takes one output.</summary>
    public void Write(CellOutput output)
    {
        lock (displays.Gate)
        {
            if (displays.IsClosed)
                return;
            if (output is DisplayOutput { IsUpdate: true } update)
                displays.Update(update);
            else
                Put(output);
        }
    }

    private void Put(CellOutput output)
    {
        if (_clearBeforeNext || output is ClearOutput { Wait: false })
            Clear();
        switch (output)
        {
            case ClearOutput clear:
                _clearBeforeNext = clear.Wait;
                break;
            case StreamOutput stream:
                Print(stream);
                break;
            case DisplayOutput display:
                displays.Add(display, Add("display_data", new() { ["data"] = display.Data.ToJson(), ["metadata"] = NotebookDisplays.Copy(display.Metadata) }));
                break;
            case ResultOutput result:
                Add("execute_result", new()
                {
                    ["execution_count"] = result.ExecutionCount,
                    ["data"] = result.Data.ToJson(),
                    ["metadata"] = NotebookDisplays.Copy(result.Metadata),
                });
                break;
            case ErrorOutput error:
                Add("error", new()
                {
                    ["ename"] = error.Name,
                    ["evalue"] = error.Value,
                    ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
                });
                break;
        }
    }

    private void Print(StreamOutput output)
    {
        if (_printed?.Stream != output.Name)
        {
            var printed = _printed = new TerminalText(output.Name, HasRoom);
            _outputs.Add(() => Stream(printed.Stream, printed.ToString()));
        }
        // A gigabyte that has no place needs no terminal, only to be counted.
        if (_characters >= maximumStreamLength && _printed.IsAtEnd && output.Text.AsSpan().IndexOfAny('\n', '\r', '\b') < 0)
            _characters += output.Text.Length;
        else
            _printed.Append(output.Text);
    }

    private bool HasRoom() => ++_characters <= maximumStreamLength;

    private JsonObject Add(string type, JsonObject output)
    {
        output["output_type"] = type;
        _printed = null;
        _outputs.Add(() => output);
        return output;
    }

    private void Clear()
    {
        _outputs.Clear();
        _printed = null;
        _characters = 0;
        _clearBeforeNext = false;
    }

    private static JsonObject Stream(string name, string text) => new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };
}

/// <summary>
/// The displays of one notebook by their ids, so that an update from any cell lands where the display stands. It also holds the lock
/// under which all outputs of the notebook change.
/// </summary>
internal sealed class NotebookDisplays
{
    private readonly Dictionary<string, List<JsonObject>> _byId = [];

    public Lock Gate { get; } = new();

    /// <summary>True once the notebook has ended: what background work still emits is not kept.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Ends the notebook.</summary>
    public void Close()
    {
        lock (Gate)
            IsClosed = true;
    }

    /// <summary>Remembers where an updatable display stands.</summary>
    public void Add(DisplayOutput display, JsonObject output)
    {
        if (display.DisplayId is not { } id)
            return;
        if (!_byId.TryGetValue(id, out var places))
            _byId[id] = places = [];
        places.Add(output);
    }

    /// <summary>Gives new content to every place of a display.</summary>
    public void Update(DisplayOutput update)
    {
        foreach (var output in update.DisplayId is { } id ? _byId.GetValueOrDefault(id, []) : [])
        {
            output["data"] = update.Data.ToJson();
            output["metadata"] = Copy(update.Metadata);
        }
    }

    /// <summary>A copy that can stand in an output.</summary>
    public static JsonObject Copy(JsonObject? metadata) => metadata?.DeepClone().AsObject() ?? [];
}

/// <summary>
/// Printed text as it stands on a terminal in the end: <c>\r</c> goes back to the line's start and <c>\b</c> one place back, and what
/// follows writes over what was there. A progress line written a thousand times is one line.
/// </summary>
/// <param name="stream">stdout or stderr.</param>
/// <param name="hasRoom">Takes room for one more character, if there is any.</param>
internal sealed class TerminalText(string stream, Func<bool> hasRoom)
{
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private int _cursor;

    /// <summary>stdout or stderr.</summary>
    public string Stream => stream;

    /// <summary>Whether nothing stands behind the cursor.</summary>
    public bool IsAtEnd => _cursor == _text.Length;

    /// <summary>Writes at the cursor.</summary>
    public void Append(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '\r':
                    _cursor = _lineStart;
                    break;
                case '\b':
                    _cursor = Math.Max(_lineStart, _cursor - 1);
                    break;
                case '\n':
                    _cursor = _text.Length;
                    Put(c);
                    _lineStart = _cursor;
                    break;
                default:
                    Put(c);
                    break;
            }
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    private void Put(char c)
    {
        if (_cursor < _text.Length)
        {
            _text[_cursor++] = c;
        }
        else if (hasRoom())
        {
            _text.Append(c);
            _cursor++;
        }
    }
}
