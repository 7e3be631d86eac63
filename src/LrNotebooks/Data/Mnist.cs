using System.Buffers.Binary;
using System.IO.Compression;

namespace LrNotebooks.Data;

/// <summary>
/// MNIST's handwritten digits, 28 × 28 pixels in grey: 60,000 to train on and 10,000 to test on, read where they are present.
/// </summary>
public static class Mnist
{
    private const byte UnsignedByte = 8;
    private static readonly string[] _files =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <summary>Reads the four files from a folder.</summary>
    /// <param name="folder">Holds them under their usual names, with or without <c>.gz</c>. Null or empty: the repository's
    /// <c>data/mnist</c>.</param>
    /// <returns>The data; null where no folder was given and <c>data/mnist</c> holds no such file.</returns>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and says how.</exception>
    public static ImageData? Load(string? folder = null)
    {
        if (string.IsNullOrEmpty(folder)) folder = DataFolder.Find("mnist", at => _files.Any(file => Find(at, file) is not null));
        return folder is null ? null : new ImageData(
            Images(folder, _files[0], _files[1]), Images(folder, _files[2], _files[3]), Digits.Names, folder);
    }

    private static LabeledImages Images(string folder, string imagesFile, string labelsFile)
    {
        var (images, labels) = (Read(folder, imagesFile, 3), Read(folder, labelsFile, 1));
        if (images.Shape[0] != labels.Shape[0])
        {
            throw new InvalidDataException(
                $"{labels.Path} has {labels.Shape[0]} labels for the {images.Shape[0]} pictures of {images.Path}.");
        }

        return new LabeledImages(
            Array.ConvertAll(images.Bytes, value => (float)(value / 255.0)),
            Array.ConvertAll(labels.Bytes, label => (long)label),
            images.Shape[2], images.Shape[1], channels: 1);
    }

    private static (string Path, int[] Shape, byte[] Bytes) Read(string folder, string name, int dimensions)
    {
        var path = Find(folder, name) ?? throw new FileNotFoundException(
            $"{Path.Combine(folder, name)} is missing, with or without .gz; MNIST is four files: {string.Join(", ", _files)}.", name);
        try
        {
            using var file = File.OpenRead(path);
            var isZipped = path.EndsWith(".gz", StringComparison.Ordinal);
            using Stream stream = isZipped ? new GZipStream(file, CompressionMode.Decompress) : file;
            var (shape, bytes) = Idx(stream, path);
            return shape.Length == dimensions ? (path, shape, bytes) : throw new InvalidDataException(
                $"{path} has {shape.Length} dimensions; it should have {dimensions}.");
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path} ends before its last element; it was not copied whole.");
        }
    }

    /// <summary>
    /// An idx file of unsigned bytes: its dimensions, and the elements, the last dimension running fastest. Source: the format's description on the
    /// MNIST page.
    /// </summary>
    private static (int[] Shape, byte[] Bytes) Idx(Stream stream, string path)
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
        return (shape, bytes);
    }

    private static string? Find(string folder, string name) =>
        new[] { name, name + ".gz", name.Replace("-idx", ".idx"), name.Replace("-idx", ".idx") + ".gz" }
            .Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
}
