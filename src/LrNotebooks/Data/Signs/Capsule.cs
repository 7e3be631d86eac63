using System.Numerics;
using System.Runtime.CompilerServices;

namespace LrNotebooks.Data;

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
