using System.Runtime.InteropServices;
using System.Xml;
using SkiaSharp;
using Svg.Skia;

namespace LrNotebooks.Cli.Pictures;

/// <summary>A picture as PNG.</summary>
/// <param name="Png">The file.</param>
/// <param name="Width">The width at which it is to be shown, in CSS pixels.</param>
/// <param name="Height">The height at which it is to be shown, in CSS pixels.</param>
internal sealed record SvgPicture(byte[] Png, double Width, double Height)
{
    /// <summary>Pixels for a CSS pixel: sharp on any screen.</summary>
    public const int Scale = 2;

    // 100 million bytes; a figure takes 5.
    private const double MostPixels = 25e6;

    /// <summary>Why this machine cannot draw; null where it can.</summary>
    public static string? Problem { get; } = FindProblem();

    /// <summary>Draws a picture; its background stays transparent.</summary>
    /// <param name="svg">One SVG element.</param>
    /// <exception cref="UserException">It is no SVG that can be drawn.</exception>
    public static SvgPicture Draw(string svg)
    {
        using var drawing = new SKSvg();
        var picture = Read(drawing, svg);
        var area = picture.CullRect;
        var (width, height) = ((int)Math.Ceiling(area.Width * Scale), (int)Math.Ceiling(area.Height * Scale));
        if (width < 1 || height < 1 || (double)width * height > MostPixels)
        {
            throw new UserException(FormattableString.Invariant(
                $"an SVG picture is {area.Width:0.#} by {area.Height:0.#} pixels large; give it a width and a height"));
        }
        using var pixels = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using (var canvas = new SKCanvas(pixels))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale(Scale);
            canvas.Translate(-area.Left, -area.Top);
            canvas.DrawPicture(picture);
        }
        return new SvgPicture(SmallPng.Of(pixels), area.Width, area.Height);
    }

    private static SKPicture Read(SKSvg drawing, string svg)
    {
        try
        {
            var picture = drawing.FromSvg(svg) ?? throw new UserException("an SVG picture is empty");
            if (!svg.Contains("image-rendering=\"pixelated\"", StringComparison.Ordinal))
            {
                return picture;
            }
            KeepPixels(drawing.Model!);
            return drawing.RebuildFromModel()!;
        }
        catch (XmlException e)
        {
            throw new UserException($"an SVG picture is no XML: {e.Message}");
        }
    }

    // Svg.Skia smoothes every picture that it enlarges.
    private static void KeepPixels(ShimSkiaSharp.SKPicture picture)
    {
        foreach (var command in picture.Commands ?? [])
        {
            if (command is ShimSkiaSharp.DrawImageCanvasCommand { Paint: { } paint })
            {
                paint.FilterQuality = ShimSkiaSharp.SKFilterQuality.None;
            }
            else if (command is ShimSkiaSharp.DrawPictureCanvasCommand { Picture: { } inner })
            {
                KeepPixels(inner);
            }
        }
    }

    private static string? FindProblem()
    {
        try
        {
            return SKFontManager.Default.FontFamilyCount > 0 ? null : $"no font is installed{(OperatingSystem.IsLinux() ? " (Debian: fonts-dejavu-core)" : "")}";
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            return OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? "Skia, which draws PNG, needs libfontconfig.so.1 (Debian: libfontconfig1) and a font"
                : $"Skia, which draws PNG, is not in this build for {RuntimeInformation.RuntimeIdentifier}";
        }
    }
}
