using LrNotebooks.Scripting.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>Something on screen that can be replaced, also by a later cell.</summary>
public sealed class DisplayedValue
{
    private DisplayedValue(string displayId) => DisplayId = displayId;

    /// <summary>What front ends know the display by.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in the same place.</summary>
    /// <param name="value">Anything.</param>
    public void Update(object? value) =>
        CurrentCell.Emit(new DisplayOutput(ValueFormatter.Format(value), DisplayId: DisplayId, IsUpdate: true));

    /// <summary>Shows a bundle under a new id.</summary>
    internal static DisplayedValue Show(MimeBundle data)
    {
        var display = new DisplayedValue(Guid.NewGuid().ToString("n"));
        CurrentCell.Emit(new DisplayOutput(data, DisplayId: display.DisplayId));
        return display;
    }
}
