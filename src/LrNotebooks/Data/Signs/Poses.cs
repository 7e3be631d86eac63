namespace LrNotebooks.Data;

/// <summary>Which fingers show a number: thumb, index, middle, ring, little finger.</summary>
internal static class Poses
{
    private static readonly bool[][] Usual =
    [
        [false, false, false, false, false],
        [false, true, false, false, false],
        [false, true, true, false, false],
        [false, true, true, true, false],
        [false, true, true, true, true],
        [true, true, true, true, true],
    ];

    private static readonly bool[] ThreeWithThumb = [true, true, true, false, false];

    /// <summary>The usual pose of 0 to 5; some show three with the thumb.</summary>
    public static bool[] Of(int number, ref SplitMix64 random) =>
        number == 3 && random.Chance(0.2f) ? ThreeWithThumb : Usual[number];
}
