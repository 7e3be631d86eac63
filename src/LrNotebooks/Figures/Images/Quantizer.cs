namespace LrNotebooks.Figures;

/// <summary>Reduces a photograph to few colours by median cut (Heckbert 1982), so that it takes a third of the room.</summary>
internal static class Quantizer
{
    /// <summary>The picture with at most <paramref name="colors"/> colours.</summary>
    public static RgbImage Reduce(RgbImage image, int colors = 128)
    {
        var counts = new Dictionary<Rgb, int>();
        foreach (Rgb pixel in image.Pixels)
            counts[pixel] = counts.GetValueOrDefault(pixel) + 1;
        if (image.Transparent is { } clear && counts.Remove(clear))
            colors--;
        if (counts.Count <= colors)
            return image;

        var boxes = new PriorityQueue<ColorBox, long>();
        Add(boxes, new([.. counts.Select(c => (c.Key, c.Value))]));
        while (boxes.Count < colors && boxes.Peek().Spread > 0)
        {
            (ColorBox low, ColorBox high) = boxes.Dequeue().Split();
            Add(boxes, low);
            Add(boxes, high);
        }

        var nearest = new Dictionary<Rgb, Rgb> { [image.Transparent ?? default] = image.Transparent ?? default };
        foreach ((ColorBox box, _) in boxes.UnorderedItems)
        {
            Rgb mean = box.Mean;
            foreach ((Rgb color, _) in box.Colors)
                nearest[color] = mean;
        }

        var reduced = new RgbImage(image.Width, image.Height) { Transparent = image.Transparent };
        for (int row = 0; row < image.Height; row++)
        {
            for (int column = 0; column < image.Width; column++)
                reduced[column, row] = nearest[image[column, row]];
        }

        return reduced;
    }

    // The box with most pixels times spread is cut first.
    private static void Add(PriorityQueue<ColorBox, long> boxes, ColorBox box) => boxes.Enqueue(box, -box.Weight * box.Spread);

    /// <summary>Colours that lie close together, with how many pixels have each.</summary>
    private sealed class ColorBox
    {
        private readonly Func<Rgb, byte> _longest;

        public ColorBox((Rgb Color, int Count)[] colors)
        {
            Colors = colors;
            Func<Rgb, byte>[] channels = [color => color.R, color => color.G, color => color.B];
            (_longest, Spread) = channels.Select(channel => (channel, Range(channel))).MaxBy(c => c.Item2);
            Weight = colors.Sum(c => (long)c.Count);
        }

        public (Rgb Color, int Count)[] Colors { get; }

        /// <summary>The greatest difference within one channel.</summary>
        public int Spread { get; }

        /// <summary>How many pixels it holds.</summary>
        public long Weight { get; }

        public Rgb Mean => new(Average(color => color.R), Average(color => color.G), Average(color => color.B));

        /// <summary>Two boxes of about equally many pixels, cut across the longest side.</summary>
        public (ColorBox Low, ColorBox High) Split()
        {
            // By the whole colour second, so that the cut does not depend on the order of the pixels.
            (Rgb Color, int Count)[] sorted = [.. Colors.OrderBy(c => _longest(c.Color)).ThenBy(c => (c.Color.R, c.Color.G, c.Color.B))];
            int cut = 1;
            long below = sorted[0].Count;
            while (cut < sorted.Length - 1 && below + sorted[cut].Count <= Weight / 2)
                below += sorted[cut++].Count;
            return (new(sorted[..cut]), new(sorted[cut..]));
        }

        private int Range(Func<Rgb, byte> channel) => Colors.Max(c => channel(c.Color)) - Colors.Min(c => channel(c.Color));

        private byte Average(Func<Rgb, byte> channel) => (byte)Math.Round(Colors.Sum(c => (double)channel(c.Color) * c.Count) / Weight);
    }
}
