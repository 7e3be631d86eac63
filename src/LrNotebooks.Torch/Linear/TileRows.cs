using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>
/// Some rows of a left operand, for tiles to read: where they lie if row-major, else copied so that the rows of a tile are side by side.
/// </summary>
internal readonly ref struct TileRows<T>
    where T : unmanaged, System.Numerics.INumber<T>
{
    private readonly ReadOnlySpan<T> elements;
    private readonly int rowStride;
    private readonly int tileStride;

    public TileRows(MatrixOperand<T> x, int first, int count, int start, int length, T[] packed)
    {
        Count = count;
        if (packed.Length == 0)
        {
            elements = x.From(first, start);
            (Step, rowStride, tileStride) = (1, x.RowStride, x.RowStride * Tile<T>.Rows);
            return;
        }

        (Step, rowStride, tileStride) = (Tile<T>.Rows, 1, Tile<T>.Rows * length);
        for (var k = 0; k < length; k++)
        {
            // Row after row: a transposed matrix has them side by side.
            var column = x.From(first, start + k);
            for (var row = 0; row < count; row++)
                packed[Place(row) + k * Tile<T>.Rows] = column[row * x.RowStride];
        }

        elements = packed;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The distance from an element of a row to the next.</summary>
    public int Step { get; }

    /// <summary>The first element of a row; beyond the last row, that of the last, whose results nobody uses.</summary>
    public ref T First(int row) => ref MemoryMarshal.GetReference(elements[Place(Math.Min(row, Count - 1))..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int row) => row / Tile<T>.Rows * tileStride + row % Tile<T>.Rows * rowStride;
}
