namespace LrNotebooks.Figures;

/// <summary>
/// Colours that readers with any colour vision can tell apart: those of Okabe and Ito (2008), with a grey for their black, which could not
/// be seen on a dark page. On white and on dark all have the contrast of 3 that lines need, but orange and sky blue (2.2 on white) and
/// yellow (1.3).
/// </summary>
public static class Palette
{
    /// <summary>Blue.</summary>
    public const string Blue = "#0072b2";

    /// <summary>Vermilion.</summary>
    public const string Vermilion = "#d55e00";

    /// <summary>Bluish green.</summary>
    public const string Green = "#009e73";

    /// <summary>Reddish purple.</summary>
    public const string Purple = "#cc79a7";

    /// <summary>Orange.</summary>
    public const string Orange = "#e69f00";

    /// <summary>Sky blue.</summary>
    public const string Sky = "#56b4e9";

    /// <summary>Grey.</summary>
    public const string Gray = "#7e7e7e";

    /// <summary>Yellow.</summary>
    public const string Yellow = "#f0e442";

    /// <summary>All eight, the easily seen first.</summary>
    public static IReadOnlyList<string> OkabeIto { get; } = [Blue, Vermilion, Green, Purple, Orange, Sky, Gray, Yellow];

    /// <summary>The colours in the order in which runs take them: all but yellow, which is too faint for a line on white.</summary>
    public static IReadOnlyList<string> Runs { get; } = [.. OkabeIto.Take(7)];

    /// <summary>The colour of run <paramref name="index"/>, starting again after seven.</summary>
    /// <param name="index">The run's number, from 0.</param>
    public static string At(int index) => Runs[index % Runs.Count];

    /// <summary><paramref name="count"/> colours from blue to vermilion in order, for rates or seeds that rise.</summary>
    /// <param name="count">How many, at least 1.</param>
    public static IReadOnlyList<string> Ramp(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Rising.Hex(count == 1 ? 0 : (double)i / (count - 1)))];

    // About equally light, as a line must be that is drawn on white and on dark.
    private static readonly ColorScale Rising = new([Blue, "#8c6fb4", Vermilion]);
}
