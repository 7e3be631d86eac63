namespace LrNotebooks.Figures;

/// <summary>The first and last value that an axis shows.</summary>
internal static class AxisRange
{
    private const double Room = 0.05;

    // Beyond, and below its inverse, lengths of ranges are no longer doubles.
    private const double Largest = 1e300;

    public static (double From, double To) Of(Axis axis, IReadOnlyList<double> values, bool tight)
    {
        if (axis.Limits is { } limits)
            return Checked(axis, limits);
        (double min, double max) = Extent.Of(axis.Log ? values.Where(value => value > 0) : values);
        if (double.IsNaN(min))
            return axis.Log ? (0.1, 10) : (0, 1);
        if (axis.Log)
            return Logarithmic(min, max, tight);
        (min, max) = (Math.Clamp(min, -Largest, Largest), Math.Clamp(max, -Largest, Largest));
        (min, max) = axis.FromZero ? (Math.Min(0, min), Math.Max(0, max)) : (min, max);
        return Linear(min, max, tight, axis.FromZero);
    }

    private static (double From, double To) Linear(double min, double max, bool tight, bool fromZero)
    {
        double middle = (min / 2) + (max / 2);
        if (max - min <= 1e-12 * Math.Max(Math.Abs(min), Math.Abs(max)))
        {
            double reach = min == 0 ? 1 : Math.Abs(middle) * 0.1;
            return (middle - reach, middle + reach);
        }

        double room = tight ? 0 : (max - min) * Room;
        return (fromZero && min == 0 ? 0 : min - room, fromZero && max == 0 ? 0 : max + room);
    }

    private static (double From, double To) Logarithmic(double min, double max, bool tight)
    {
        (min, max) = (Math.Clamp(min, 1 / Largest, Largest), Math.Clamp(max, 1 / Largest, Largest));
        double ratio = max / min;
        double room = ratio < 1.001 ? 2 : tight ? 1 : Math.Pow(10, Room * (Math.Log10(max) - Math.Log10(min)));
        return (Math.Max(min / room, 1 / Largest), Math.Min(max * room, Largest));
    }

    private static (double From, double To) Checked(Axis axis, (double From, double To) limits)
    {
        bool usable = Math.Abs(limits.From) <= Largest && Math.Abs(limits.To) <= Largest;
        if (!usable || limits.From >= limits.To || (axis.Log && limits.From <= 0))
        {
            throw new ArgumentException(
                $"The axis '{axis.Title}' cannot run from {NumberText.Short(limits.From)} to {NumberText.Short(limits.To)}"
                + (axis.Log ? " on a logarithmic scale." : "."));
        }

        return limits;
    }
}
