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
}
