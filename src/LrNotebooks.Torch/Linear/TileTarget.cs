using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp;

/// <summary>Where a tile's sums go; the tile may reach beyond the last row and the last column.</summary>
internal readonly ref struct TileTarget<T>(Tensor result, int row, int column, bool adds)
    where T : unmanaged, INumber<T>
{
    private readonly Span<T> elements = result.Span<T>();
    private readonly int rows = (int)result.Sizes[0];
    private readonly int columns = (int)result.Sizes[1];

    /// <summary>Puts the sums of row i of the tile, or adds them to what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int i, Vector<T> left, Vector<T> right)
    {
        if (row + i >= rows)
            return;
        var places = elements.Slice((row + i) * columns + column, columns - column);
        Put(places, left);
        if (places.Length > Vector<T>.Count)
            Put(places[Vector<T>.Count..], right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(Span<T> places, Vector<T> sums)
    {
        if (places.Length >= Vector<T>.Count)
        {
            (adds ? new Vector<T>(places) + sums : sums).CopyTo(places);
            return;
        }

        for (var i = 0; i < places.Length; i++)
            places[i] = adds ? places[i] + sums[i] : sums[i];
    }
}
