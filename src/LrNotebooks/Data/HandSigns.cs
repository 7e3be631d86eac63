namespace LrNotebooks.Data;

/// <summary>
/// Drawings of hands that show 0 to 5 fingers, in the format of the course's SIGNS photographs, which have no licence and so
/// are not shipped: 64 × 64 pixels, RGB, a light wall (mean grey near 182). Position, size, rotation, skin, light and noise vary.
/// </summary>
public static class HandSigns
{
    /// <summary>Number of signs: 0 to 5 fingers.</summary>
    public const int Classes = 6;

    /// <summary>
    /// Draws some people, each in a place of their own, in some shots of every sign. Shot i of a person shows i mod 6 fingers,
    /// and is the same whatever else is drawn.
    /// </summary>
    /// <param name="people">How many people.</param>
    /// <param name="shots">Shots of each; a multiple of 6 shows every sign equally often.</param>
    /// <param name="firstPerson">Number of the first, so that others can be drawn to test on.</param>
    /// <param name="seed">Another seed, other people.</param>
    /// <returns>One person after the other.</returns>
    public static LabeledImages Draw(int people, int shots, int firstPerson = 0, int seed = 1)
    {
        var values = new float[people * shots * Painter.Bytes];
        Parallel.For(0, people * shots, i =>
        {
            var bytes = Shoot(firstPerson + (i / shots), i % shots, seed);
            for (var k = 0; k < bytes.Length; k++) values[(i * bytes.Length) + k] = (float)(bytes[k] / 255.0);
        });
        return new LabeledImages(
            values, [.. Enumerable.Range(0, people * shots).Select(i => (long)(i % shots % Classes))],
            Painter.Size, Painter.Size, Painter.Channels);
    }

    private static byte[] Shoot(int person, int shot, int seed)
    {
        var personSeed = Mix((ulong)seed, (ulong)person);
        return Painter.Paint(shot % Classes, Tone(person), new SplitMix64(personSeed), new SplitMix64(Mix(personSeed, (ulong)shot)));
    }

    /// <summary>Multiples of the golden ratio less their whole part: any few people in a row cover all tones evenly.</summary>
    private static float Tone(int person) => (float)((person + 1) * 0.6180339887498949 % 1);

    private static ulong Mix(ulong seed, ulong number) => new SplitMix64(seed + (number * 0xD1342543DE82EF95)).Next();
}
