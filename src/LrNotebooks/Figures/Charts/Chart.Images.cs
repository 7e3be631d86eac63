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
