using LrNotebooks.Schedules;
using TorchSharp;

namespace LrNotebooks.Experiments;

/// <summary>
/// A bowl over two parameters, loss = ½(Flat·x² + Steep·y²), with the optimum at (0, 0): flat along x, steep along y, so that a rate
/// which is small enough for y is slow for x. Gradient descent multiplies x by 1 − rate·Flat and y by 1 − rate·Steep each time.
/// </summary>
/// <param name="Flat">Curvature along x, positive.</param>
/// <param name="Steep">Curvature along y, at least <paramref name="Flat"/>.</param>
public sealed record Bowl(double Flat = 1, double Steep = 10)
{
    /// <summary>The rate above which y grows: 2/Steep. At the rate itself y jumps to and fro for ever.</summary>
    public double LargestRate => 2 / Steep;

    /// <summary>How much steeper the steepest direction is than the flattest: Steep/Flat, 1 for a round bowl.</summary>
    public double ConditionNumber => Steep / Flat;

    /// <summary>The rate that shrinks the slower of the two fastest: 2/(Flat + Steep).</summary>
    public double BestRate => 2 / (Flat + Steep);

    /// <summary>The loss at a point.</summary>
    public double Loss(double x, double y) => ((Flat * x * x) + (Steep * y * y)) / 2;

    /// <summary>The loss at a point, a tensor of two elements, for <c>backward()</c>.</summary>
    public torch.Tensor Loss(torch.Tensor point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return (torch.tensor([Flat, Steep], dtype: point.dtype) * point.square()).sum() / 2;
    }

    /// <summary>Gradient descent with one rate.</summary>
    /// <param name="learningRate">Any; diverges above <see cref="LargestRate"/>.</param>
    /// <param name="updates">Number of updates.</param>
    /// <param name="x">The first parameter at first.</param>
    /// <param name="y">The second parameter at first.</param>
    /// <param name="momentum">How much of the sum of earlier gradients stays, from 0 up to but without 1; it moves the largest rate up to 2·(1 + momentum)/Steep.</param>
    /// <returns>The start and the place after each update.</returns>
    public IReadOnlyList<PathPoint> Descend(double learningRate, int updates, double x = -8, double y = 2, double momentum = 0) =>
        Descend(Schedule.Constant(learningRate), updates, x, y, momentum);

    /// <summary>Gradient descent with a rate for each update.</summary>
    /// <inheritdoc cref="Descend(double, int, double, double, double)"/>
    public IReadOnlyList<PathPoint> Descend(Schedule schedule, int updates, double x = -8, double y = 2, double momentum = 0)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var path = new List<PathPoint> { new(0, 0, x, y, Loss(x, y)) };
        var (sumX, sumY) = (0.0, 0.0);
        for (var update = 1; update <= updates; update++)
        {
            var rate = schedule.At<double>(update - 1);
            (sumX, sumY) = ((momentum * sumX) + (Flat * x), (momentum * sumY) + (Steep * y));
            (x, y) = (x - (rate * sumX), y - (rate * sumY));
            path.Add(new PathPoint(update, update, x, y, Loss(x, y)));
        }

        return path;
    }
}

/// <summary>A place on the way of two parameters downhill.</summary>
/// <param name="Update">Updates made by then; 0 is the start.</param>
/// <param name="Samples">Samples looked at by then; as many as updates where the loss has no samples.</param>
/// <param name="X">The first parameter.</param>
/// <param name="Y">The second parameter.</param>
/// <param name="Loss">The loss there, on all samples.</param>
public sealed record PathPoint(int Update, long Samples, double X, double Y, double Loss)
{
    /// <summary>How far away another place is, whatever the losses.</summary>
    internal double DistanceTo(PathPoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
