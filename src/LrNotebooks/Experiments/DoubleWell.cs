using LrNotebooks.Random;
using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Experiments;

/// <summary>
/// A loss over one parameter with two minima, w²/10 + cos w + 0.15 w: a good one at −2.73 and a poor one at 2.45, with a hill between
/// them at 0.19. It is that of notebook 06.
/// </summary>
public static class DoubleWell
{
    /// <summary>The w of the good minimum.</summary>
    public static double Good => StationaryPoint(-2.7);

    /// <summary>The w of the poor minimum.</summary>
    public static double Poor => StationaryPoint(2.4);

    /// <summary>The w of the hill's top between them.</summary>
    public static double Top => StationaryPoint(0.2);

    /// <summary>The loss.</summary>
    public static double Loss(double w) => (w * w / 10) + Math.Cos(w) + (0.15 * w);

    /// <summary>The loss as a tensor, for <c>backward()</c>.</summary>
    public static torch.Tensor Loss(torch.Tensor w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return (w.square() / 10) + w.cos() + (0.15 * w);
    }

    /// <summary>dloss/dw = w/5 − sin w + 0.15.</summary>
    public static double Gradient(double w) => (w / 5) - Math.Sin(w) + 0.15;

    /// <summary>Descends with noisy gradients, as batches give them.</summary>
    /// <param name="schedule">The rate of each update.</param>
    /// <param name="updates">Number of updates.</param>
    /// <param name="start">w at first.</param>
    /// <param name="noise">Standard deviation of what is added to each gradient; 0 for none.</param>
    /// <param name="seed">NumPy's seed of the noise.</param>
    /// <returns>w at first and after each update.</returns>
    public static IReadOnlyList<double> Descend(Schedule schedule, int updates, double start = 2, double noise = 0, uint seed = 0)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var random = new NumPyRandomState(seed);
        var path = new List<double> { start };
        for (var update = 0; update < updates; update++)
        {
            var gradient = Gradient(path[^1]) + (noise * random.NextNormal());
            path.Add(path[^1] - (schedule.At<double>(update) * gradient));
        }

        return path;
    }

    // Newton's method on the gradient; its start is next to the point.
    private static double StationaryPoint(double w)
    {
        for (var i = 0; i < 50; i++) w -= Gradient(w) / (0.2 - Math.Cos(w));
        return w;
    }
}
