using LrNotebooks.Printing;

namespace LrNotebooks;

/// <summary>Predict, run, compare: how near the reader's guess came.</summary>
public static class Prediction
{
    /// <summary>One line: <c>excess loss with D 10: you predicted 0.01, it is 0.0129 (1.29 times as much)</c>.</summary>
    /// <param name="what">The quantity, with its unit.</param>
    /// <param name="predicted">The reader's number; <see langword="null"/> when there is none yet, which is no error.</param>
    /// <param name="computed">What the cell computed; also one that is not finite.</param>
    public static string Compare(string what, double? predicted, double computed)
    {
        if (predicted is not { } guess) return Python.Format("%s: no prediction yet; it is %.3g", what, computed);
        return Python.Format("%s: you predicted %.3g, it is %.3g (%s)", what, guess, computed, Distance(guess, computed));
    }

    private static string Distance(double guess, double computed)
    {
        if (guess == computed) return "exactly";
        if (!double.IsFinite(computed)) return "it is not finite any more";
        if (guess == 0 || computed == 0 || Math.Sign(guess) != Math.Sign(computed)) return Python.Format("off by %.3g", Math.Abs(computed - guess));

        var ratio = computed / guess;
        if (ratio is > 0.9 and < 1.1) return "within 10 %";
        return ratio > 1 ? Python.Format("%.3g times as much", ratio) : Python.Format("%.3g times less", 1 / ratio);
    }
}
