using System.Globalization;

namespace LrNotebooks.Figures;

/// <summary>From values on an axis to pixels, linear or logarithmic.</summary>
/// <param name="From">The value at <paramref name="Start"/>.</param>
/// <param name="To">The value at <paramref name="End"/>.</param>
/// <param name="Log">Whether equal ratios, not equal differences, take equal room.</param>
/// <param name="Start">A pixel position.</param>
/// <param name="End">A pixel position.</param>
internal sealed record Scale(double From, double To, bool Log, double Start, double End)
{
    /// <summary>The pixel of a value; NaN where the axis has no place for it.</summary>
    public double Map(double value)
    {
        if (!double.IsFinite(value) || (Log && value <= 0))
            return double.NaN;
        double t = Log ? (Math.Log(value) - Math.Log(From)) / (Math.Log(To) - Math.Log(From)) : (value - From) / (To - From);
        return Start + (t * (End - Start));
    }

    /// <summary>Whether a value lies between the axis's ends.</summary>
    public bool Shows(double value) =>
        Map(value) is var pixel && pixel >= Math.Min(Start, End) - 0.5 && pixel <= Math.Max(Start, End) + 0.5;
}

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

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands.</param>
/// <param name="Label">What is written there; empty for a minor tick.</param>
internal sealed record Tick(double Value, string Label)
{
    public bool IsNamed => Label.Length > 0;

    /// <summary>The label's width in pixels.</summary>
    public double Width => TextMetrics.Width(Label, Style.TickSize);

    /// <summary>The width of the widest label.</summary>
    public static double Widest(IReadOnlyList<Tick> ticks) => ticks.Select(tick => tick.Width).DefaultIfEmpty(0).Max();
}

/// <summary>Chooses an axis's ticks.</summary>
internal static class Ticks
{
    private const double Gap = 14;

    /// <summary>Ticks within the limits.</summary>
    /// <param name="axis">Its own ticks and kind are respected.</param>
    /// <param name="from">The lower limit.</param>
    /// <param name="to">The upper limit.</param>
    /// <param name="most">About how many labels have room, at least 2.</param>
    public static IReadOnlyList<Tick> Of(Axis axis, double from, double to, int most)
    {
        if (axis.Ticks.Count > 0)
            return Own(axis);
        return axis.Log ? Logarithmic(from, to, most) : Linear(from, to, most);
    }

    /// <summary>As many ticks along a horizontal axis as have room for their labels.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="scale">From its values to pixels.</param>
    /// <param name="most">The greatest number of labels tried.</param>
    public static IReadOnlyList<Tick> Fitting(Axis axis, Scale scale, int most)
    {
        IReadOnlyList<Tick> chosen = Of(axis, scale.From, scale.To, Math.Max(2, most));
        for (int fewer = most - 1; fewer >= 2 && !Fit(chosen, scale); fewer--)
            chosen = Of(axis, scale.From, scale.To, fewer);
        return chosen;
    }

    /// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<Tick> Linear(double from, double to, int most)
    {
        double step = NiceStep.AtLeast((to - from) / most);
        double first = Math.Ceiling((from / step) - 1e-9);
        int count = (int)Math.Floor((to / step) + 1e-9 - first) + 1;
        double[] values = [.. Enumerable.Range(0, Math.Clamp(count, 0, 100)).Select(i => NiceStep.Multiple(first + i, step))];
        string[] labels = TickText.Linear(values, step);
        return [.. values.Zip(labels, (value, label) => new Tick(value, label))];
    }

    // Powers of ten with 2 and 5 between where there is room, minor ticks at 2 to 9.
    private static IReadOnlyList<Tick> Logarithmic(double from, double to, int most)
    {
        double decades = Math.Log10(to) - Math.Log10(from);
        if (decades < 0.7)
            return Linear(from, to, most);
        int low = (int)Math.Floor(Math.Log10(from) + 1e-9), high = (int)Math.Ceiling(Math.Log10(to) - 1e-9);
        int[] named = decades <= most / 3.0 ? [1, 2, 5] : decades <= most / 2.0 ? [1, 3] : [1];
        int[] strides = [1, 2, 3, 5, 10, 20, 50, 100];
        int stride = strides.FirstOrDefault(few => decades / few <= most, 200);
        bool minor = stride == 1 && decades <= 8;
        bool plain = low >= -4 && to < 1e6;

        var ticks = new List<Tick>();
        for (int exponent = low; exponent <= high; exponent++)
        {
            for (int digit = 1; digit <= 9; digit++)
            {
                double value = NiceStep.Multiple(digit, NiceStep.Power(exponent));
                bool label = named.Contains(digit) && exponent % stride == 0;
                bool inside = value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
                if (inside && (label || (minor && digit > 1) || (digit == 1 && stride <= 3)))
                    ticks.Add(new(value, label ? TickText.Log(digit, exponent, plain) : ""));
            }
        }

        return ticks;
    }

    private static IReadOnlyList<Tick> Own(Axis axis)
    {
        if (axis.TickLabels.Count > 0 && axis.TickLabels.Count != axis.Ticks.Count)
            throw new ArgumentException($"The axis '{axis.Title}' has {axis.Ticks.Count} ticks but {axis.TickLabels.Count} labels.");
        IEnumerable<string> labels = axis.TickLabels.Count > 0 ? axis.TickLabels : axis.Ticks.Select(TickText.Plain);
        return [.. axis.Ticks.Zip(labels, (value, label) => new Tick(value, label))];
    }

    private static bool Fit(IReadOnlyList<Tick> ticks, Scale scale)
    {
        double last = double.NegativeInfinity;
        foreach (Tick tick in ticks.Where(tick => tick.IsNamed))
        {
            double half = tick.Width / 2, at = scale.Map(tick.Value);
            if (at - half < last + Gap)
                return false;
            last = at + half;
        }

        return true;
    }
}

/// <summary>Writes tick labels, with a true minus sign and powers of ten.</summary>
internal static class TickText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Labels of evenly spaced ticks, all with the same number of decimals.</summary>
    public static string[] Linear(IReadOnlyList<double> values, double step)
    {
        double largest = values.Count == 0 ? 0 : values.Max(Math.Abs);
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        if (largest < 1e6 && decimals <= 7)
            return [.. values.Select(value => Number(value, "#,0" + (decimals > 0 ? "." + new string('0', decimals) : "")))];

        int exponent = largest == 0 ? 0 : (int)Math.Floor(Math.Log10(largest) + 1e-9);
        int places = Math.Clamp(exponent - (int)Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
        string format = "0" + (places > 0 ? "." + new string('0', places) : "");
        return [.. values.Select(value => value == 0 ? "0" : $"{Number(value / Math.Pow(10, exponent), format)}×{Power(exponent)}")];
    }

    /// <summary>A label of a logarithmic axis: <c>0.05</c> where that is short, otherwise <c>5×10⁻⁶</c>.</summary>
    public static string Log(int digit, int exponent, bool plain)
    {
        if (plain && exponent >= 0)
            return Number(digit * Math.Pow(10, exponent), "#,0");
        if (plain)
            return Number(digit / Math.Pow(10, -exponent), "0.#####");
        return digit == 1 ? Power(exponent) : $"{digit}×{Power(exponent)}";
    }

    /// <summary>A single number with at most six digits.</summary>
    public static string Plain(double value) =>
        value != 0 && (Math.Abs(value) < 1e-4 || Math.Abs(value) >= 1e6) ? Scientific(value) : Number(value, "#,0.######");

    private static string Scientific(double value)
    {
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
        string digits = Number(value / Math.Pow(10, exponent), "0.##");
        return digits == "1" ? Power(exponent) : $"{digits}×{Power(exponent)}";
    }

    private static string Power(int exponent)
    {
        string digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return exponent switch
        {
            0 => "1",
            1 => "10",
            _ => "10" + (exponent < 0 ? "⁻" : "") + string.Concat(digits.Select(digit => Raised[digit - '0'])),
        };
    }

    private static string Number(double value, string format) =>
        (value + 0.0).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
