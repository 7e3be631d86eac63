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
        var sheet = new ContactSheet(images, captions ?? [], columns);
        var panel = new Panel { Bare = true, EqualAspect = true, Annotations = sheet.Captions };
        var layout = new Layout(title) { Subtitle = subtitle, Panels = [panel], Naming = Naming.None };
        return new([new Image(Quantizer.Reduce(sheet.Pixels))], layout with { Height = TitleBlock.Height(layout) + sheet.Height });
    }
}

/// <summary>Lays out pictures of one size in rows, each with room for a caption.</summary>
internal sealed class ContactSheet
{
    private const int LeastSide = 64;
    private const double CaptionSize = 11.5;

    private readonly RgbImage _first;
    private readonly int _columns, _scale, _gap, _pitchX, _pitchY;

    public ContactSheet(IReadOnlyList<RgbImage> images, IReadOnlyList<string> captions, int columns)
    {
        _first = images.Count > 0 ? images[0] : throw new ArgumentException("A contact sheet needs at least one picture.");
        if (images.Any(image => image.Width != _first.Width || image.Height != _first.Height))
            throw new ArgumentException("The pictures of a contact sheet must all have the same size.");
        if (captions.Count > 0 && captions.Count != images.Count)
            throw new ArgumentException($"There are {images.Count} pictures but {captions.Count} captions.");

        // Small pictures are enlarged here: some viewers would blur them.
        _scale = Math.Max(1, LeastSide / Math.Max(_first.Width, _first.Height));
        _columns = Math.Clamp(columns, 1, images.Count);
        _gap = Math.Max(4, _first.Width * _scale / 12);
        _pitchX = (_first.Width * _scale) + _gap;
        _pitchY = (_first.Height * _scale) + (captions.Count > 0 ? CaptionRoom() : _gap);
        Rows = (images.Count + _columns - 1) / _columns;
        Pixels = RgbImage.Cleared(_columns * _pitchX, Rows * _pitchY);
        var frame = new RgbImage((_first.Width * _scale) + 2, (_first.Height * _scale) + 2, Rgb.Parse(Style.Ink));
        for (int i = 0; i < images.Count; i++)
        {
            (int left, int top) = ((i % _columns * _pitchX) + (_gap / 2), (i / _columns * _pitchY) + 1);
            Pixels.Paste(frame, left - 1, top - 1);
            Pixels.Paste(images[i], left, top, _scale);
        }

        Captions = [.. captions.Select((text, i) => Caption(text, i))];
    }

    public RgbImage Pixels { get; }

    public int Rows { get; }

    public IReadOnlyList<Annotation> Captions { get; }

    private double PixelSize => Math.Min(2, (720 - (2 * TitleBlock.Inset)) / (_columns * (double)_pitchX));

    /// <summary>The height of a figure that shows the sheet as wide as it goes.</summary>
    public double Height => Math.Round((PixelSize * Pixels.Height) + 30);

    private int CaptionRoom() => (int)Math.Ceiling(20 / Math.Min(2, (720 - 32.0) / (_columns * (double)_pitchX)));

    private Annotation Caption(string text, int i) => new(
        (i % _columns * _pitchX) + (_pitchX / 2.0), (i / _columns * _pitchY) + (_first.Height * _scale), text)
    { Dy = 9, Size = CaptionSize };
}
