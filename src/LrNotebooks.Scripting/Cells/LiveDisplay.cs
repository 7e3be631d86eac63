using System.Runtime.CompilerServices;
using LrNotebooks.Scripting.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>Something on screen that can be replaced, also by a later cell.</summary>
public sealed class LiveDisplay : DisplayedValue
{
    private static readonly ConditionalWeakTable<DisplayedValue, object> OnScreen = [];

    private readonly string[] _mimeTypes;

    private LiveDisplay(object? value, string[] mimeTypes)
        : base(value, []) => _mimeTypes = mimeTypes;

    /// <summary>Shows another value in the same place.</summary>
    /// <param name="updatedValue">Anything.</param>
    public new void Update(object? updatedValue) => Emit(updatedValue, isUpdate: true);

    /// <summary>Shows a value under a new id.</summary>
    internal static LiveDisplay Show(object? value, string[] mimeTypes)
    {
        var display = new LiveDisplay(value, mimeTypes);
        display.Emit(value, isUpdate: false);
        return display;
    }

    /// <summary>Shows what the engine was asked to display.</summary>
    internal static void Raised(DisplayedValue shown)
    {
        if (CellScope.Current is null)
        {
            Formatter.WriteToConsole(shown);
        }
        else if (shown is LiveDisplay display)
        {
            display.Update(shown.Value);
        }
        else
        {
            var data = new MimeBundle();
            foreach (var value in shown.FormattedValues)
                data.Add(value.MimeType, value.Value);
            // The engine gives its caller another object, of another id, than it shows: that one's first update is a display of its own.
            CellScope.EmitHere(new DisplayOutput(data, DisplayId: shown.DisplayId, IsUpdate: !OnScreen.TryAdd(shown, shown)));
        }
    }

    private void Emit(object? value, bool isUpdate) =>
        CellScope.EmitHere(new DisplayOutput(ValueFormatter.Format(value, _mimeTypes), DisplayId: DisplayId, IsUpdate: isUpdate));
}
