using System.Numerics;

namespace LrNotebooks.Data;

/// <summary>
/// A hand in hand units (a palm is about 1 wide, fingers point to −y): the body with arm, palm and raised fingers, and the
/// folded fingers drawn upon it. The proportions are those of an adult's hand, with some play in each.
/// </summary>
internal sealed class Hand
{
    private static readonly Vector2[] Knuckles = [new(-0.36f, -0.40f), new(-0.12f, -0.47f), new(0.12f, -0.45f), new(0.34f, -0.35f)];
    private static readonly float[] Lengths = [0.90f, 1.02f, 0.94f, 0.72f];
    private static readonly float[] Angles = [-0.20f, -0.05f, 0.09f, 0.26f];

    private readonly float _thickness;

    /// <param name="raised">Which of thumb, index, middle, ring and little finger are up.</param>
    /// <param name="person">Draws the proportions.</param>
    /// <param name="shot">Draws the play of the angles.</param>
    public Hand(ReadOnlySpan<bool> raised, ref SplitMix64 person, ref SplitMix64 shot)
    {
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
