namespace LrNotebooks.Figures;

/// <summary>Colours along a line from 0 to 1, mixed linearly between evenly spaced stops.</summary>
/// <param name="stops">At least two colours as <c>#rrggbb</c>.</param>
/// <param name="diverging">Whether the middle stands for 0 and the ends for opposite signs.</param>
public sealed class ColorScale(IReadOnlyList<string> stops, bool diverging = false)
{
    private readonly Rgb[] _stops = [.. stops.Select(Rgb.Parse)];

    /// <summary>The colours, evenly spaced.</summary>
    public IReadOnlyList<string> Stops { get; } = stops;

    /// <summary>Whether the middle stands for 0 and the ends for opposite signs.</summary>
    public bool Diverging { get; } = diverging;

    /// <summary>Dark blue to yellow, rising evenly in lightness; readable with any colour vision.</summary>
    public static ColorScale Cividis { get; } = new(
        ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"]);

    /// <summary>Grey, darkest at the bottom: heights below lines and markers of any colour.</summary>
    public static ColorScale Terrain { get; } = new(["#bac5cf", "#c8d2da", "#d6dee5", "#e3e9ee", "#eff2f5", "#fafbfc"]);

    /// <summary>Blue for negative, white for 0, vermilion for positive.</summary>
    public static ColorScale BlueVermilion { get; } = new(["#00568a", "#5a9fd0", "#f7f7f7", "#ee9a5c", "#b04a00"], diverging: true);

    /// <summary>White to black.</summary>
    public static ColorScale Gray { get; } = new(["#ffffff", "#000000"]);

    /// <summary>The colour at a place.</summary>
    /// <param name="t">0 to 1; beyond that the ends.</param>
    public Rgb At(double t)
    {
        double place = Math.Clamp(double.IsNaN(t) ? 0 : t, 0, 1) * (_stops.Length - 1);
        int i = Math.Min((int)place, _stops.Length - 2);
        return Rgb.Mix(_stops[i], _stops[i + 1], place - i);
    }

    /// <summary>The colour at a place as <c>#rrggbb</c>.</summary>
    /// <param name="t">0 to 1; beyond that the ends.</param>
    public string Hex(double t) => At(t).ToString();
}
