using System.Numerics;

namespace LrNotebooks.Data;

/// <summary>
/// What varies from photograph to photograph: where the hand is, the light, the skin, the wall behind it and the camera.
/// Lengths are in pixels, angles in radians, colours 0–255.
/// </summary>
internal sealed class Scene
{
    private readonly Vector2 _centre;
    private readonly Vector2 _turn;
    private readonly bool _mirrored;
    private readonly Vector3 _wall;
    private readonly Vector2 _slope;
    private readonly float _lightFrom;

    /// <param name="tone">The person's skin, 0 dark to 1 light.</param>
    /// <param name="person">Draws what a person and a place keep from shot to shot.</param>
    /// <param name="shot">Draws what changes with every shot.</param>
    public Scene(float tone, ref SplitMix64 person, ref SplitMix64 shot)
    {
        var framing = new Vector2(32 + (2.7f * person.Normal()), 44 + (1.9f * person.Normal()));
        _centre = framing + new Vector2(1.6f * shot.Normal(), 1.2f * shot.Normal());
        Scale = person.Between(26, 30.7f) * shot.Between(0.95f, 1.05f);
        var (sin, cos) = MathF.SinCos((0.14f * person.Normal()) + (0.09f * shot.Normal()));
        _turn = new Vector2(sin, cos);
        _mirrored = person.Chance(0.25f);
        Skin = Vector3.Lerp(new Vector3(60, 39, 30), new Vector3(197, 144, 117), tone);
        var (wall, warmth) = (person.Between(226, 246), person.Between(-6, 6));
        _wall = new Vector3(wall + warmth, wall, wall - warmth);
        _slope = new Vector2(person.Between(-0.18f, 0.18f), person.Between(-0.18f, 0.18f)) / 32;
        _lightFrom = person.Between(-1, 1);
        Shadow = person.Between(0.05f, 0.2f);
        Exposure = shot.Between(0.92f, 1.06f);
        Noise = person.Between(2, 5);
    }

    /// <summary>Pixels of one hand unit, the width of a palm.</summary>
    public float Scale { get; }

    public Vector3 Skin { get; }

    /// <summary>How much brighter a limb is on its right side than in its middle, in hand coordinates.</summary>
    public float LightAcross => 0.10f * _lightFrom * (_mirrored ? -1 : 1);

    /// <summary>How dark the shadow on the wall is, 0 to 1.</summary>
    public float Shadow { get; }

    /// <summary>Where the shadow falls, in hand units.</summary>
    public Vector2 ShadowOffset => new Vector2(-3.5f * _lightFrom * (_mirrored ? -1 : 1), 2.5f) / Scale;

    /// <summary>Factor on all light.</summary>
    public float Exposure { get; }

    /// <summary>Standard deviation of the camera's noise.</summary>
    public float Noise { get; }

    /// <summary>The bare wall's colour at a pixel.</summary>
    public Vector3 WallAt(int x, int y) => _wall * LightAt(x, y);

    /// <summary>How much light falls on a place, 1 in the middle.</summary>
    public float LightAt(int x, int y) => 1 + ((x - 32) * _slope.X) + ((y - 32) * _slope.Y);

    /// <summary>A point of the picture in the hand's coordinates.</summary>
    public Vector2 ToHand(Vector2 pixel)
    {
        var off = (pixel - _centre) / Scale;
        var turned = new Vector2((off.X * _turn.Y) + (off.Y * _turn.X), (off.Y * _turn.Y) - (off.X * _turn.X));
        return _mirrored ? turned with { X = -turned.X } : turned;
    }
}
