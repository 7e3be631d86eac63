using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LrNotebooks.Figures;

/// <summary>
/// Numbers as plotly.js 2.28 and later, and Python's plotly 6, pack them: <c>{"dtype": "f8", "bdata": "base64", "shape": "2, 3"}</c>,
/// little-endian, row by row.
/// </summary>
internal static class TypedArray
{
    /// <summary>The numbers; <see langword="null"/> where none are packed.</summary>
    public static double[]? Read(JsonElement? json)
    {
        if (json is not { } packed || packed.Text("dtype") is not { } type || packed.At("bdata") is not { } data
            || !data.TryGetBytesFromBase64(out byte[]? bytes))
        {
            return null;
        }

        return type switch
        {
            "f8" => MemoryMarshal.Cast<byte, double>(bytes).ToArray(),
            "f4" => Widen(MemoryMarshal.Cast<byte, float>(bytes)),
            "i4" => Widen(MemoryMarshal.Cast<byte, int>(bytes)),
            "u4" => Widen(MemoryMarshal.Cast<byte, uint>(bytes)),
            "i2" => Widen(MemoryMarshal.Cast<byte, short>(bytes)),
            "u2" => Widen(MemoryMarshal.Cast<byte, ushort>(bytes)),
            "i1" => Widen(MemoryMarshal.Cast<byte, sbyte>(bytes)),
            "u1" => Widen<byte>(bytes),
            _ => null,
        };
    }

    /// <summary>The numbers in rows; <see langword="null"/> where no rectangle is packed.</summary>
    public static double[,]? ReadMatrix(JsonElement? json)
    {
        int[] shape = [.. (json?.Text("shape") ?? "").Split(',')
            .Select(size => int.TryParse(size, CultureInfo.InvariantCulture, out int count) ? count : 0)];
        if (Read(json) is not { } numbers || shape is not [> 0 and var rows, > 0 and var columns] || numbers.Length != rows * columns)
            return null;
        var matrix = new double[rows, columns];
        Buffer.BlockCopy(numbers, 0, matrix, 0, numbers.Length * sizeof(double));
        return matrix;
    }

    private static double[] Widen<T>(ReadOnlySpan<T> numbers)
        where T : struct, IConvertible
    {
        var wide = new double[numbers.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = numbers[i].ToDouble(CultureInfo.InvariantCulture);
        return wide;
    }
}
