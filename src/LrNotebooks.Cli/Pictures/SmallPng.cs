using System.Runtime.InteropServices;
using LrNotebooks.Figures;
using SkiaSharp;

namespace LrNotebooks.Cli.Pictures;

/// <summary>
/// Makes a picture small enough to be committed: PNG with a palette, which Skia does not write, takes a quarter of the room. A chart has
/// few colours; what makes them many is the smoothing of edges, where a shade more or less is not seen at double size.
/// </summary>
internal static class SmallPng
{
    private const int PaletteSize = 256;

    // Bits a channel that tell the shades of edges apart: those over the page, and those over coloured areas, tried one after the other.
    private const int TransparentBits = 3;
    private static readonly int[] OpaqueBits = [4, 3];

    // A colour of so many pixels is a background, an area or a line, and stays exactly as it is.
    private const double CommonShare = 0.001;

    // So few pixels may have a colour that is merely the nearest one: specks on edges.
    private const double RareShare = 0.005;

    /// <summary>The picture as PNG: with a palette, or as it is where that would show.</summary>
    /// <param name="picture">Its colours are RGBA of 8 bits, premultiplied.</param>
    public static byte[] Of(SKBitmap picture)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(picture.GetPixelSpan());
        if (Indexed(pixels) is not { } indexed)
        {
            using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
            return data.ToArray();
        }
        return Png.Indexed(picture.Width, picture.Height, Array.ConvertAll(indexed.Colors, Straight), indexed.Places);
    }

    /// <summary>Up to 256 colours that stand for all, and each pixel's place among them; null where they are too few.</summary>
    private static (uint[] Colors, byte[] Places)? Indexed(ReadOnlySpan<uint> pixels)
    {
        var counts = Counts(pixels);
        var common = counts.Count <= PaletteSize ? 0 : CommonShare * pixels.Length;
        var rare = RareShare * pixels.Length;
        foreach (var bits in OpaqueBits)
        {
            var groups = counts
                .GroupBy(count => count.Value >= common ? (count.Key, IsCommon: true) : (Coarse(count.Key, bits), IsCommon: false))
                .Select(group => (Colors: group.Select(count => count.Key).ToArray(), First: group.MaxBy(count => count.Value).Key, Count: group.Sum(count => count.Value)))
                .OrderByDescending(group => group.Count).ThenBy(group => group.First).ToList();
            if (groups.Skip(PaletteSize).Sum(group => group.Count) > rare)
            {
                continue;
            }
            // The commonest colour of a group stands for it.
            var colors = groups.Take(PaletteSize).Select(group => group.First).ToArray();
            var places = new Dictionary<uint, byte>(counts.Count);
            foreach (var (place, group) in groups.Index())
            {
                foreach (var color in group.Colors)
                {
                    places[color] = place < PaletteSize ? (byte)place : Nearest(colors, color);
                }
            }
            var indices = new byte[pixels.Length];
            for (int i = 0, length; i < indices.Length; i += length)
            {
                length = Run(pixels[i..]);
                indices.AsSpan(i, length).Fill(places[pixels[i]]);
            }
            return (colors, indices);
        }
        return null;
    }

    // By hand, since a query needs the pixels copied into an array, five megabytes a figure.
    private static Dictionary<uint, int> Counts(ReadOnlySpan<uint> pixels)
    {
        var counts = new Dictionary<uint, int>();
        for (int i = 0, length; i < pixels.Length; i += length)
        {
            length = Run(pixels[i..]);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, pixels[i], out _) += length;
        }
        return counts;
    }

    /// <summary>How many pixels from the first on have its colour: of a chart's nearly all are followed by one like them.</summary>
    private static int Run(ReadOnlySpan<uint> pixels) => pixels.IndexOfAnyExcept(pixels[0]) is >= 0 and var length ? length : pixels.Length;

    private static uint Coarse(uint color, int opaqueBits)
    {
        var bits = color >> 24 == byte.MaxValue ? opaqueBits : TransparentBits;
        return color & (0x01010101u * (byte)(0xff << (8 - bits)));
    }

    private static byte Nearest(uint[] colors, uint color) => (byte)colors.Index().MinBy(entry => Distance(entry.Item, color)).Index;

    private static int Distance(uint a, uint b)
    {
        int Squared(int shift) => ((int)((a >> shift) & 0xff) - (int)((b >> shift) & 0xff)) is var d ? d * d : 0;
        return Squared(24) + Squared(16) + Squared(8) + Squared(0);
    }

    // PNG's colours are not multiplied by their opacity.
    private static (Rgb Color, byte Opacity) Straight(uint color)
    {
        var opacity = (byte)(color >> 24);
        byte Channel(int shift) => opacity == 0 ? (byte)0 : (byte)Math.Min(255, Math.Round(((color >> shift) & 0xff) * 255.0 / opacity));
        return (new Rgb(Channel(0), Channel(8), Channel(16)), opacity);
    }
}
