using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>
/// The displays of one notebook by their ids, so that an update from any cell lands where the display stands. It also holds the
/// lock
/// under which all outputs of the notebook change.
/// </summary>
internal sealed class DisplayRegistry
{
    private readonly Dictionary<string, List<JsonObject>> _byId = [];

    public Lock Gate { get; } = new();

    /// <summary>True once the notebook has ended: what background work still emits is not kept.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Ends the notebook.</summary>
    public void Close()
    {
        lock (Gate)
        {
            IsClosed = true;
        }
    }

    /// <summary>Remembers where an updatable display stands.</summary>
    public void Add(DisplayOutput display, JsonObject output)
    {
        if (display.DisplayId is not { } id)
        {
            return;
        }
        if (!_byId.TryGetValue(id, out var places))
        {
            _byId[id] = places = [];
        }
        places.Add(output);
    }

    /// <summary>Gives new content to every place of a display.</summary>
    public void Update(DisplayOutput update)
    {
        foreach (var output in update.DisplayId is { } id ? _byId.GetValueOrDefault(id, []) : [])
        {
            output["data"] = update.Data.ToJson();
            output["metadata"] = OutputJson.Copy(update.Metadata);
        }
    }
}
