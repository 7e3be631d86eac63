using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

internal static class Sliders
{
    /// <summary>Two steps on (w + 1)² from 5 at three rates.</summary>
    public static Figure Parabola() => Chart.LearningRateSlider(
        "Drag", Loss, [0.1, 0.2, 0.9], lr => Descend(lr), Mark.AtX(1, "lr = 1"), initial: 0.2);

    /// <summary>Three rates and two momenta on x² + y²; momentum 0.5 at 1.1 is shown first.</summary>
    public static Figure Bowl() => Chart.RateAndMomentumSliders(
        "Drag across", (x, y) => (x * x) + (y * y), (-3, 3), (-3, 3), [0.5, 1.1, 1.6], [0, 0.5],
        (rate, momentum) => [(2, 1), (2 - (rate * 4), 1 - (rate * 2)), (2 * (1 - momentum), rate)], m => 1 + m, (1, 0.4), "1 + m");

    public static double Loss(double w) => (w + 1) * (w + 1);

    public static IEnumerable<double> Descend(double lr, int steps = 2)
    {
        double w = 5;
        yield return w;
        for (int i = 0; i < steps; i++)
            yield return w -= lr * 2 * (w + 1);
    }
}
