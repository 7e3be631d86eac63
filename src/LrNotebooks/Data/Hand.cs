using System.Numerics;
using System.Runtime.CompilerServices;

namespace LrNotebooks.Data;

/// <summary>
/// A hand in hand units (a palm is about 1 wide, fingers point to −y): the body with arm, palm and raised fingers, and the
/// folded fingers drawn upon it. The proportions are those of an adult's hand, with some play in each.
/// </summary>
internal sealed class Hand
{
    // Which fingers show a number: thumb, index, middle, ring, little finger.
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
    private static readonly Vector2[] Knuckles = [new(-0.36f, -0.40f), new(-0.12f, -0.47f), new(0.12f, -0.45f), new(0.34f, -0.35f)];
    private static readonly float[] Lengths = [0.90f, 1.02f, 0.94f, 0.72f];
    private static readonly float[] Angles = [-0.20f, -0.05f, 0.09f, 0.26f];

    private readonly float _thickness;

    /// <param name="fingers">How many fingers it shows, 0 to 5; some show three with the thumb.</param>
    /// <param name="person">Draws the proportions.</param>
    /// <param name="shot">Draws the pose and the play of the angles.</param>
    public Hand(int fingers, ref SplitMix64 person, ref SplitMix64 shot)
    {
        var raised = fingers == 3 && shot.Chance(0.2f) ? ThreeWithThumb : Usual[fingers];
        _thickness = person.Between(0.95f, 1.12f);
        var wrist = new Vector2(shot.Between(-0.04f, 0.08f), 0.62f);
        Body.Add(new Capsule(wrist, wrist + new Vector2(shot.Between(-0.35f, 0.35f), 2.6f), 0.34f, 0.46f));
        Body.Add(new Capsule(new Vector2(-0.30f, 0.20f), wrist, 0.20f, 0.30f));
        var openness = shot.Between(0.7f, 1.25f);
        for (var finger = 0; finger < 4; finger++)
        {
            Body.Add(new Capsule(wrist, Knuckles[finger], 0.32f, 0.17f));
            var angle = (Angles[finger] * openness) + (0.04f * shot.Normal());
            AddFinger(Knuckles[finger], raised[finger + 1], Lengths[finger] * person.Between(0.94f, 1.06f), angle);
        }

        AddThumb(raised[0], ref shot);
    }

    public List<Capsule> Body { get; } = [];

    public List<Capsule> Folded { get; } = [];

    private void AddFinger(Vector2 knuckle, bool raised, float length, float angle)
    {
        if (raised)
        {
            Body.Add(new Capsule(knuckle, knuckle + (length * Up(angle)), 0.145f * _thickness, 0.115f * _thickness, jointed: true));
        }
        else
        {
            var tip = new Vector2(knuckle.X * 0.82f, 0.03f);
            Folded.Add(new Capsule(knuckle - new Vector2(0, 0.06f), tip, 0.15f * _thickness, 0.13f * _thickness, jointed: true));
        }
    }

    private void AddThumb(bool raised, ref SplitMix64 shot)
    {
        var root = new Vector2(-0.36f, 0.22f);
        var tip = raised
            ? root + (shot.Between(0.66f, 0.78f) * Up(shot.Between(-1.0f, -0.65f)))
            : new Vector2(shot.Between(-0.02f, 0.14f), shot.Between(-0.02f, 0.12f));
        (raised ? Body : Folded).Add(new Capsule(root, tip, 0.18f * _thickness, 0.13f * _thickness, jointed: true));
    }

    private static Vector2 Up(float angle) => new(MathF.Sin(angle), -MathF.Cos(angle));
}

/// <summary>A rounded limb from one point to another whose radius changes evenly: a finger, the thumb, the forearm.</summary>
internal readonly struct Capsule(Vector2 from, Vector2 to, float fromRadius, float toRadius, bool jointed = false)
{
    private readonly Vector2 _axis = to - from;
    private readonly float _inverseSquare = 1 / (to - from).LengthSquared();

    /// <summary>Whether creases show where it bends.</summary>
    public bool Jointed { get; } = jointed;

    /// <summary>
    /// The signed distance of a point to the rim (negative inside), where along the limb it lies (0 to 1), and how far to
    /// the right of the axis (−1 to 1 inside).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (float Distance, float Along, float Across) At(Vector2 point)
    {
        var from = point - From;
        var along = Math.Clamp(Vector2.Dot(from, _axis) * _inverseSquare, 0, 1);
        var radius = fromRadius + ((toRadius - fromRadius) * along);
        var side = ((from.Y * _axis.X) - (from.X * _axis.Y)) * MathF.Sqrt(_inverseSquare);
        return ((from - (along * _axis)).Length() - radius, along, side / radius);
    }

    private Vector2 From { get; } = from;
}

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
