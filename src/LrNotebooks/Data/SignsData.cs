using System.Numerics;
using PureHDF;
using PureHDF.VOL.Native;

namespace LrNotebooks.Data;

/// <summary>
/// The data of document 002: 1080 pictures of hands to train on and 120 to test on, 64 × 64 pixels in colour, six classes for
/// 0 to 5 fingers. The course's photographs where they are present, else our own drawings in the same form.
/// </summary>
public static class SignsData
{
    /// <summary>What <see cref="ImageData.Source"/> says of the drawings.</summary>
    public const string Drawn = "drawn here";

    // The course's photographs: two HDF5 files, each with the pictures and their labels.
    private const string TrainFile = "train_signs.h5";
    private const string TestFile = "test_signs.h5";

    // How many fingers each class shows: "0" to "5".
    private static IReadOnlyList<string> ClassNames { get; } = [.. Enumerable.Range(0, HandSigns.Classes).Select(n => $"{n}")];

    /// <summary>Loads the photographs from a folder, or draws hands.</summary>
    /// <param name="folder">Holds <c>train_signs.h5</c> and <c>test_signs.h5</c>, as the course gives them. Null or empty: the repository's
    /// <c>data/signs</c> if they are there, else drawings.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and says how.</exception>
    public static ImageData Load(string? folder = null)
    {
        if (string.IsNullOrEmpty(folder)) folder = DataFolder.Find("signs", at => Holds(at, TrainFile) || Holds(at, TestFile));
        return folder is null
            ? Draw()
            : new ImageData(Images(folder, TrainFile, "train_set"), Images(folder, TestFile, "test_set"), ClassNames, folder);

        static bool Holds(string folder, string file) => File.Exists(Path.Combine(folder, file));
    }

    /// <summary>The drawings, whatever photographs there are: 180 pictures a class of ten people to
    /// train on, 20 of ten other people to test on.</summary>
    public static ImageData Draw() => new(
        HandSigns.Draw(people: 10, shots: 108), HandSigns.Draw(people: 10, shots: 12, firstPerson: 10),
        ClassNames, Drawn);

    // The values are divided by 255, as the course divides them.
    private static LabeledImages Images(string folder, string name, string set)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"{path} is missing; the photographs are {TrainFile} and {TestFile} (see data/signs/README.md).", path);
        }

        try
        {
            using var file = H5File.OpenRead(path);
            var pixels = Pixels(Dataset(file, set + "_x"));
            var labels = Labels(Dataset(file, set + "_y"), pixels.Length / Painter.Bytes);
            return new LabeledImages(
                Array.ConvertAll(pixels, value => (float)(value / 255.0)), labels, Painter.Size, Painter.Size, Painter.Channels);
        }
        catch (Exception e) // PureHDF throws plain exceptions, which do not name the file.
        {
            throw new InvalidDataException(
                e is InvalidDataException ? $"{path}: {e.Message}" : $"{path} cannot be read as HDF5: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private static IH5Dataset Dataset(NativeFile file, string name)
    {
        if (file.LinkExists(name) && file.Get(name) is IH5Dataset dataset) return dataset;
        var others = file.Children().OfType<IH5Dataset>().Select(other => other.Name).Order(StringComparer.Ordinal).ToArray();
        throw new InvalidDataException(
            $"there is no dataset '{name}'; the file holds {(others.Length == 0 ? "none" : string.Join(", ", others))}.");
    }

    private static byte[] Pixels(IH5Dataset dataset)
    {
        ulong[] picture = [Painter.Size, Painter.Size, Painter.Channels];
        var shape = dataset.Space.Dimensions;
        Require(shape is [> 0, ..] && shape.AsSpan(1).SequenceEqual(picture), dataset,
            $"has shape [{string.Join(", ", shape)}]; it should be [pictures, {string.Join(", ", picture)}]");
        Require(dataset.Type is { Class: H5DataTypeClass.FixedPoint, Size: 1, FixedPoint.IsSigned: false }, dataset,
            $"holds {ElementType(dataset)}; it should hold uint8");
        return dataset.Read<byte[]>();
    }

    private static long[] Labels(IH5Dataset dataset, int pictures)
    {
        var shape = dataset.Space.Dimensions;
        Require(shape is [var count] && count == (ulong)pictures || shape is [1, var row] && row == (ulong)pictures
            || shape is [var column, 1] && column == (ulong)pictures, dataset,
            $"has shape [{string.Join(", ", shape)}]; it should be [{pictures}], a label for each picture");
        Require(dataset.Type.Class == H5DataTypeClass.FixedPoint, dataset, $"holds {ElementType(dataset)}; it should hold integers");
        var labels = Integers(dataset);
        var wrong = Array.FindIndex(labels, label => label is < 0 or >= HandSigns.Classes);
        Require(wrong < 0, dataset,
            $"has the label {(wrong < 0 ? 0 : labels[wrong])} at {wrong}; labels are 0 to {HandSigns.Classes - 1}");
        return labels;
    }

    // PureHDF reads a type only as one of its own size.
    private static long[] Integers(IH5Dataset dataset) => (dataset.Type.Size, dataset.Type.FixedPoint.IsSigned) switch
    {
        (1, false) => Integers<byte>(dataset),
        (1, true) => Integers<sbyte>(dataset),
        (2, false) => Integers<ushort>(dataset),
        (2, true) => Integers<short>(dataset),
        (4, false) => Integers<uint>(dataset),
        (4, true) => Integers<int>(dataset),
        (_, false) => Integers<ulong>(dataset),
        _ => Integers<long>(dataset),
    };

    private static long[] Integers<T>(IH5Dataset dataset)
        where T : IBinaryInteger<T> => Array.ConvertAll(dataset.Read<T[]>(), long.CreateSaturating);

    private static string ElementType(IH5Dataset dataset) => (dataset.Type.Class, dataset.Type.Size * 8) switch
    {
        (H5DataTypeClass.FixedPoint, var bits) => dataset.Type.FixedPoint.IsSigned ? $"int{bits}" : $"uint{bits}",
        (H5DataTypeClass.FloatingPoint, var bits) => $"float{bits}",
        var (other, _) => $"elements of class {other}",
    };

    private static void Require(bool condition, IH5Dataset dataset, string otherwise)
    {
        if (!condition) throw new InvalidDataException($"{dataset.Name} {otherwise}.");
    }
}
