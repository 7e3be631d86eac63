using System.Numerics;
using System.Runtime.CompilerServices;

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

/// <summary>Paints one hand on a wall: 64 × 64 pixels, row by row, red, green and blue interleaved.</summary>
internal sealed class Painter
{
    public const int Size = 64;
    public const int Channels = 3;
    public const int Bytes = Size * Size * Channels;

    private readonly Scene _scene;
    private readonly Vector3[] _pixels = new Vector3[Size * Size];
    private readonly Vector2[] _points = new Vector2[Size * Size];

    // Here and below: in a session both cores paint before the compiler that optimizes hot methods has its turn, and the hands took four times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Painter(Scene scene)
    {
        _scene = scene;
        for (var i = 0; i < _points.Length; i++)
        {
            _points[i] = scene.ToHand(new Vector2((i % Size) + 0.5f, (i / Size) + 0.5f));
        }
    }

    public static byte[] Paint(int fingers, float tone, SplitMix64 person, SplitMix64 shot)
    {
        var scene = new Scene(tone, ref person, ref shot);
        var hand = new Hand(fingers, ref person, ref shot);
        var painter = new Painter(scene);
        painter.Wall([.. hand.Body, .. hand.Folded]);
        painter.Limbs([.. hand.Body], rim: 0.26f);
        foreach (var finger in hand.Folded)
        {
            painter.Limbs([finger], rim: 0.24f);
        }

        return painter.Develop(ref shot);
    }

    /// <summary>The wall, darker to one side and where the hand keeps the light away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wall(Capsule[] limbs)
    {
        for (var i = 0; i < _pixels.Length; i++)
        {
            var (_, distance) = Nearest(limbs, _points[i] - _scene.ShadowOffset);
            _pixels[i] = _scene.WallAt(i % Size, i / Size) * (1 - (_scene.Shadow * Math.Clamp((4 - distance) / 8, 0, 1)));
        }
    }

    /// <summary>One or more limbs as one body: lit across, darker at the rim and in the creases of the joints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Limbs(Capsule[] limbs, float rim)
    {
        for (var i = 0; i < _pixels.Length; i++)
        {
            var (limb, distance) = Nearest(limbs, _points[i]);
            if (distance < 0.5f)
            {
                var (_, along, across) = limbs[limb].At(_points[i]);
                var shallow = 1 - Math.Clamp(-distance / 3, 0, 1);
                var light = 1 - (rim * shallow * shallow) + (_scene.LightAcross * across * (limbs[limb].Jointed ? 1 : 0.3f))
                    - (limbs[limb].Jointed ? 0.06f * (Crease(along, 0.36f) + Crease(along, 0.68f)) : 0);
                var color = _scene.Skin * (light * _scene.LightAt(i % Size, i / Size));
                _pixels[i] = Vector3.Lerp(_pixels[i], color, Math.Min(1, 0.5f - distance));
            }
        }
    }

    /// <summary>The limb nearest to a point and how many pixels it is away; less than 0 inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Limb, float Pixels) Nearest(Capsule[] limbs, Vector2 point)
    {
        var (limb, least) = (0, float.MaxValue);
        for (var i = 0; i < limbs.Length; i++)
        {
            var distance = limbs[i].At(point).Distance;
            (limb, least) = distance < least ? (i, distance) : (limb, least);
        }

        return (limb, least * _scene.Scale);
    }

    private static float Crease(float along, float where) => MathF.Exp(-MathF.Pow((along - where) / 0.05f, 2));

    /// <summary>Exposure and noise, rounded to bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte[] Develop(ref SplitMix64 random)
    {
        var bytes = new byte[Bytes];
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = (_pixels[i / Channels][i % Channels] * _scene.Exposure) + (_scene.Noise * random.Normal());
            bytes[i] = (byte)Math.Clamp(MathF.Round(value), 0, 255);
        }

        return bytes;
    }
}

/// <summary>
/// A small seeded generator of its own for the drawings, so that image i is the same whatever was drawn before it and on
/// whichever thread. Source: G. Steele, D. Lea and C. Flood, Fast Splittable Pseudorandom Number Generators, 2014.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [low, high).</summary>
    public float Between(float low, float high) => low + ((high - low) * (Next() >> 40) * (1f / (1 << 24)));

    /// <summary>True with the given probability.</summary>
    public bool Chance(float probability) => Between(0, 1) < probability;

    /// <summary>About normal with standard deviation 1: the sum of four 16-bit uniforms, less their mean, times √3.</summary>
    public float Normal()
    {
        var bits = Next();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((sum / 65536f) - 2) * 1.7320508f;
    }
}
