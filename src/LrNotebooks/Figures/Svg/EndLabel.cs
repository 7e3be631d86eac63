namespace LrNotebooks.Figures;

/// <summary>A line's name at its end.</summary>
/// <param name="Trace">The line.</param>
/// <param name="X">The last point's horizontal value.</param>
/// <param name="Y">The last point's vertical value.</param>
/// <param name="Shift">How far above the point the name stands, in pixels, to keep clear of its neighbours.</param>
internal sealed record EndLabel(Scatter Trace, double X, double Y, double Shift)
{
    public string Text => Trace.Name;

    public string Color => Contrast.OnPage(Rgb.Parse(Trace.Color!)).ToString();
}
