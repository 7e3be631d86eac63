using System.Numerics;

namespace TorchSharp;

/// <summary>
/// A matrix product for larger matrices. Block by block of the inner dimension, rows of the left and columns of the right operand are
/// copied side by side, and each tile of the result stays in registers while the block runs.
/// </summary>
internal static class BlockedProduct<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>How many rows of the left operand are copied at a time.</summary>
    private const int ChunkRows = 64;

    /// <summary>The number of multiplications that pays for a second thread.</summary>
    private const int WorthThreads = 1 << 20;

    public static void Multiply(MatrixOperand<T> x, MatrixOperand<T> y, Tensor result)
    {
        var strips = Pieces(y.Columns, Tile<T>.Columns);
        var pieces = (long)x.Rows * x.Columns * y.Columns < WorthThreads ? 1 : Math.Min(Threads.Count, strips);
        if (pieces == 1)
            Strips(x, y, result, 0, strips);
        else
            Threads.ForEach(pieces, piece => Strips(x, y, result, strips * piece / pieces, strips * (piece + 1) / pieces));
    }

    /// <summary>Some columns of the result, a strip as wide as a tile at a time.</summary>
    private static void Strips(MatrixOperand<T> x, MatrixOperand<T> y, Tensor result, int first, int end)
    {
        var lastColumn = Math.Min(y.Columns, end * Tile<T>.Columns);
        var strip = GC.AllocateUninitializedArray<T>(MatrixProduct.Block * Tile<T>.Columns);
        var packed = x.ColumnStride == 1 ? [] : GC.AllocateUninitializedArray<T>(ChunkRows * MatrixProduct.Block);
        for (var start = 0; start < x.Columns; start += MatrixProduct.Block)
        {
            var length = Math.Min(MatrixProduct.Block, x.Columns - start);
            for (var chunk = 0; chunk < x.Rows; chunk += ChunkRows)
            {
                var rows = new TileRows<T>(x, chunk, Math.Min(ChunkRows, x.Rows - chunk), start, length, packed);
                for (var column = first * Tile<T>.Columns; column < lastColumn; column += Tile<T>.Columns)
                {
                    CopyStrip(y, start, length, column, strip);
                    for (var row = 0; row < rows.Count; row += Tile<T>.Rows)
                        Tile<T>.Compute(rows, row, strip, length, new TileTarget<T>(result, chunk + row, column, adds: start > 0));
                }
            }
        }
    }

    /// <summary>
    /// Columns of the right operand side by side for each place of the inner dimension; zeros beyond the last column.
    /// </summary>
    private static void CopyStrip(MatrixOperand<T> y, int start, int length, int column, T[] strip)
    {
        var width = Math.Min(Tile<T>.Columns, y.Columns - column);
        if (width < Tile<T>.Columns)
            Array.Clear(strip);
        if (y.ColumnStride == 1)
        {
            for (var k = 0; k < length; k++)
                CopyRow(y.From(start + k, column)[..width], strip.AsSpan(k * Tile<T>.Columns, Tile<T>.Columns));
            return;
        }

        for (var j = 0; j < width; j++)
            StridedCopy.Run(y.From(start, column + j), y.RowStride, strip.AsSpan(j), Tile<T>.Columns, length);
    }

    /// <summary>A row is as long as two vectors, too short to pay for a call.</summary>
    private static void CopyRow(ReadOnlySpan<T> from, Span<T> to)
    {
        if (from.Length < to.Length)
        {
            from.CopyTo(to);
            return;
        }

        new Vector<T>(from).CopyTo(to);
        new Vector<T>(from[Vector<T>.Count..]).CopyTo(to[Vector<T>.Count..]);
    }

    private static int Pieces(int length, int size) => (length + size - 1) / size;
}
