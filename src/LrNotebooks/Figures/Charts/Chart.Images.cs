namespace LrNotebooks.Figures;

public static partial class Chart
{
    /// <summary>
    /// A contact sheet: <c>Chart.Images("What the network sees", images, captions: labels, columns: 6)</c>.
    /// Photographs are reduced to 128 colours, so that a notebook stays small.
    /// </summary>
    /// <param name="title">The message.</param>
    /// <param name="images">The pictures, all of one size.</param>
    /// <param name="captions">A line below each picture; empty for none.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="subtitle">A quieter line below the title.</param>
    /// <exception cref="ArgumentException">There are no pictures, or their sizes or the captions' number differ.</exception>
    public static Figure Images(
        string title, IReadOnlyList<RgbImage> images, IReadOnlyList<string>? captions = null, int columns = 6, string subtitle = "")
    {
        if (images.Count == 0)
            throw new ArgumentException("A contact sheet needs at least one picture.");
        (int width, int height) = (images[0].Width, images[0].Height);
        if (images.Any(image => image.Width != width || image.Height != height))
            throw new ArgumentException("The pictures of a contact sheet must all have the same size.");
        captions ??= [];
        if (captions.Count > 0 && captions.Count != images.Count)
            throw new ArgumentException($"There are {images.Count} pictures but {captions.Count} captions.");

        // Small pictures are enlarged here: some viewers would blur them.
        int scale = Math.Max(1, 64 / Math.Max(width, height));
        (width, height, columns) = (width * scale, height * scale, Math.Clamp(columns, 1, images.Count));
        int gap = Math.Max(4, width / 12), pitchX = width + gap;
        double pixel = Math.Min(2, (new Layout(title).Width - (2 * TitleBlock.Inset)) / (columns * (double)pitchX));
        int pitchY = height + (captions.Count > 0 ? (int)Math.Ceiling(20 / pixel) : gap);
        var pixels = RgbImage.Cleared(columns * pitchX, (images.Count + columns - 1) / columns * pitchY);
        var frame = new RgbImage(width + 2, height + 2, Rgb.Parse(Style.Ink));
        for (int i = 0; i < images.Count; i++)
        {
            (int left, int top) = ((i % columns * pitchX) + (gap / 2), (i / columns * pitchY) + 1);
            pixels.Paste(frame, left - 1, top - 1);
            pixels.Paste(images[i], left, top, scale);
        }

        var panel = new Panel { Bare = true, EqualAspect = true, Annotations = [.. captions.Select(Caption)] };
        var layout = new Layout(title) { Subtitle = subtitle, Panels = [panel], Naming = Naming.None };
        double shown = Math.Round((pixel * pixels.Height) + 30);
        return new([new Image(Quantizer.Reduce(pixels))], layout with { Height = TitleBlock.Height(layout) + shown });

        Annotation Caption(string text, int i) =>
            new((i % columns * pitchX) + (pitchX / 2.0), (i / columns * pitchY) + height, text) { Dy = 9, Size = 11.5 };
    }
}
