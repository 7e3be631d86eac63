using System.Numerics;
using System.Runtime.CompilerServices;

namespace LrNotebooks.Data;

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
        var hand = new Hand(Poses.Of(fingers, ref shot), ref person, ref shot);
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
