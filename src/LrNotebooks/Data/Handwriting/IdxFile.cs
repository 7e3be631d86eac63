using System.Buffers.Binary;
using System.IO.Compression;

namespace LrNotebooks.Data;

/// <summary>An idx file of unsigned bytes, plain or gzipped. Source: the format's description on the MNIST page.</summary>
/// <param name="Path">The file.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Bytes">The elements, the last dimension running fastest.</param>
internal sealed record IdxFile(string Path, int[] Shape, byte[] Bytes)
{
    private const byte UnsignedByte = 8;

    /// <exception cref="InvalidDataException">It is no such file; the message names it.</exception>
    public static IdxFile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var isZipped = path.EndsWith(".gz", StringComparison.Ordinal);
            using Stream stream = isZipped ? new GZipStream(file, CompressionMode.Decompress) : file;
            return Read(stream, path);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path} ends before its last element; it was not copied whole.");
        }
    }

    private static IdxFile Read(Stream stream, string path)
    {
        Span<byte> magic = stackalloc byte[4];
        stream.ReadExactly(magic);
        if (magic[0] != 0 || magic[1] != 0 || magic[2] != UnsignedByte)
        {
            throw new InvalidDataException($"{path} is not an idx file of unsigned bytes, as MNIST's are.");
        }

        var shape = new int[magic[3]];
        Span<byte> size = stackalloc byte[4];
        foreach (ref var dimension in shape.AsSpan())
        {
            stream.ReadExactly(size);
            dimension = BinaryPrimitives.ReadInt32BigEndian(size);
        }

        var bytes = new byte[shape.Aggregate(1, (product, dimension) => checked(product * dimension))];
        stream.ReadExactly(bytes);
        return new IdxFile(path, shape, bytes);
    }
}
