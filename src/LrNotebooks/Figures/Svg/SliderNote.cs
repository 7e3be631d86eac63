namespace LrNotebooks.Figures;

/// <summary>Says in a still picture where its slider stands.</summary>
internal static class SliderNote
{
    /// <summary>The still figure of a frame, its subtitle beginning with the slider's value.</summary>
    public static Figure Add(Slider slider, int frame, Figure figure)
    {
        Figure still = slider.Frames[frame].ApplyTo(figure) with { Slider = null };
        string value = $"{slider.Quantity} = {slider.Frames[frame].Label}";
        string rest = still.Layout.Subtitle;
        return still with
        {
            Layout = still.Layout with
            {
                Subtitle = rest.Length > 0 ? $"{value}: {rest}" : value,
                Naming = Names.Place(figure),
            },
        };
    }
}
