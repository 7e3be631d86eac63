using System.IO.Compression;

namespace LrNotebooks.Figures;

/// <summary>Undoes the five filters of PNG rows (ISO/IEC 15948, 9).</summary>
internal static class PngFilters
{
    /// <summary>The rows without their filter bytes.</summary>
    /// <param name="packed">The zlib stream.</param>
    /// <param name="stride">Bytes in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="step">Bytes from a pixel to its right neighbour.</param>
    public static byte[] Undo(Stream packed, int stride, int height, int step)
    {
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[stride * height];
        for (int row = 0; row < height; row++)
        {
            int filter = rows.ReadByte();
            Span<byte> now = pixels.AsSpan(row * stride, stride);
            rows.ReadExactly(now);
            ReadOnlySpan<byte> above = row == 0 ? [] : pixels.AsSpan((row - 1) * stride, stride);
            for (int i = 0; i < stride; i++)
            {
                int left = i < step ? 0 : now[i - step], up = row == 0 ? 0 : above[i];
                int corner = i < step || row == 0 ? 0 : above[i - step];
                now[i] += (byte)Predict(filter, left, up, corner);
            }
        }

        return pixels;
    }

    private static int Predict(int filter, int left, int up, int corner) => filter switch
    {
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, corner),
        _ => 0,
    };

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner;
        (int a, int b, int c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
