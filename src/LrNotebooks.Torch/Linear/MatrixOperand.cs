using System.Runtime.CompilerServices;

namespace TorchSharp;

/// <summary>A matrix to read, row-major or transposed or cut out of a larger one.</summary>
internal readonly struct MatrixOperand<T>(Tensor tensor)
    where T : unmanaged
{
    private readonly T[] data = ((TensorStorage<T>)tensor.Storage).Data;
    private readonly int start = (int)tensor.Offset;

    public readonly int Rows = (int)tensor.Sizes[0];

    public readonly int Columns = (int)tensor.Sizes[1];

    /// <summary>The distance in memory from a row to the next.</summary>
    public readonly int RowStride = (int)tensor.Strides[0];

    /// <summary>The distance in memory from a column to the next.</summary>
    public readonly int ColumnStride = (int)tensor.Strides[1];

    public T this[int row, int column] => data[Place(row, column)];

    /// <summary>The elements in memory from a given one on.</summary>
    public ReadOnlySpan<T> From(int row, int column) => data.AsSpan(Place(row, column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int row, int column) => start + row * RowStride + column * ColumnStride;
}
