namespace LrNotebooks.Figures;

/// <summary>Ticks of a logarithmic axis: powers of ten with 2 and 5 between where there is room, minor ticks at 2 to 9.</summary>
internal static class LogTicks
{
    public static IReadOnlyList<Tick> Of(double from, double to, int most)
    {
        double decades = Math.Log10(to) - Math.Log10(from);
        if (decades < 0.7)
            return Ticks.Linear(from, to, most);
        int low = (int)Math.Floor(Math.Log10(from) + 1e-9), high = (int)Math.Ceiling(Math.Log10(to) - 1e-9);
        int[] named = decades <= most / 3.0 ? [1, 2, 5] : decades <= most / 2.0 ? [1, 3] : [1];
        int stride = Stride(decades, most);
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

    private static int Stride(double decades, int most)
    {
        int[] strides = [1, 2, 3, 5, 10, 20, 50, 100];
        return strides.FirstOrDefault(stride => decades / stride <= most, 200);
    }
}
