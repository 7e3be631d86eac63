using LrNotebooks.Figures;
using TorchSharp;

namespace LrNotebooks.Data;

/// <summary>A classification task on pictures.</summary>
/// <param name="Train">What is learnt from.</param>
/// <param name="Test">What is only tested on.</param>
/// <param name="ClassNames">The name of each class.</param>
/// <param name="Source">Where the pictures come from: a folder, or in words.</param>
public sealed record ImageData(LabeledImages Train, LabeledImages Test, IReadOnlyList<string> ClassNames, string Source);

/// <summary>Pictures of one size, each with the number of its class.</summary>
public sealed class LabeledImages
{
    /// <summary>Puts pictures and labels together.</summary>
    /// <param name="values">The pictures one after another, row by row, channels interleaved; 0 is black, 1 white.</param>
    /// <param name="labels">The class of each picture, from 0.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <exception cref="ArgumentException">There are not width·height·channels values for each label.</exception>
    public LabeledImages(float[] values, long[] labels, int width, int height, int channels)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labels);
        (Values, Labels, Width, Height, Channels) = (values, labels, width, height, channels);
        if (values.Length != labels.Length * Size)
        {
            throw new ArgumentException(
                $"{labels.Length} pictures of {width}×{height}×{channels} need {labels.Length * Size} values, not {values.Length}.",
                nameof(values));
        }
    }

    /// <summary>All pictures, one after another.</summary>
    public float[] Values { get; }

    /// <summary>The class of each picture.</summary>
    public long[] Labels { get; }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 for grey, 3 for red, green and blue.</summary>
    public int Channels { get; }

    /// <summary>How many pictures.</summary>
    public int Count => Labels.Length;

    /// <summary>Numbers in one picture.</summary>
    public int Size => Width * Height * Channels;

    /// <summary>Inputs [Count, Size] in float32 and classes [Count] in int64, new tensors at each call.</summary>
    public (torch.Tensor X, torch.Tensor Y) ToTensors() => (torch.tensor(Values, Count, Size), torch.tensor(Labels));

    /// <summary>One picture, to look at; grey ones as ink on paper.</summary>
    /// <param name="index">0 to Count − 1.</param>
    public RgbImage Picture(int index)
    {
        var values = new ArraySegment<float>(Values, index * Size, Size);
        return Channels == 3 ? RgbImages.Color(Width, Height, values) : RgbImages.Scaled(Width, Height, values);
    }
}

/// <summary>Finds the repository's <c>data/…</c> folders from wherever a notebook runs.</summary>
internal static class DataFolder
{
    /// <summary>
    /// The nearest folder <c>data/<paramref name="name"/></c> that <paramref name="holds"/> the data, above the working directory or
    /// above this assembly; null if there is none.
    /// </summary>
    public static string? Find(string name, Func<string, bool> holds) =>
        Above(Directory.GetCurrentDirectory()).Concat(Above(AppContext.BaseDirectory)).Concat(Above(AssemblyFolder))
            .Select(folder => Path.Combine(folder, "data", name)).FirstOrDefault(holds);

    private static string AssemblyFolder => Path.GetDirectoryName(typeof(DataFolder).Assembly.Location) ?? "";

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = folder.Length == 0 ? null : new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
