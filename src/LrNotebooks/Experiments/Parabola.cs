using LrNotebooks.Printing;

namespace LrNotebooks.Experiments;

/// <summary>
/// Gradient descent on loss = (w + 1)², the example of document 000, in float32 as the document ran it. Notebooks write the
/// descent out in tensors; this one serves sweeps over many learning rates and the check of the document's lines.
/// </summary>
public static class Parabola
{
    /// <summary>The document's first w.</summary>
    public const float Start = 5;

    /// <summary>The w of the smallest loss.</summary>
    public const float Optimum = -1;

    /// <summary>loss(w) = (w + 1)².</summary>
    /// <param name="w">The parameter.</param>
    public static float Loss(float w) => (w + 1) * (w + 1);

    /// <summary>dloss/dw = 2·(w + 1).</summary>
    /// <param name="w">The parameter.</param>
    public static float Gradient(float w) => 2 * (w + 1);

    /// <summary>Updates w ← w − rate·gradient(w) with one learning rate.</summary>
    /// <param name="learningRate">Any rate; w converges for 0 &lt; rate &lt; 1 and diverges above 1, to infinity and NaN in
    /// the end.</param>
    /// <param name="steps">Number of updates.</param>
    /// <param name="start">w before the first update.</param>
    /// <returns>One entry for each update.</returns>
    public static IReadOnlyList<DescentStep> Descend(double learningRate, int steps = 40, float start = Start) =>
        Descend(_ => learningRate, steps, start);

    /// <summary>Updates w with a learning rate of its own for every step.</summary>
    /// <param name="learningRate">The rate of update 0, 1, …</param>
    /// <param name="steps">Number of updates.</param>
    /// <param name="start">w before the first update.</param>
    public static IReadOnlyList<DescentStep> Descend(Func<int, double> learningRate, int steps = 40, float start = Start)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var run = new DescentStep[steps];
        var w = start;
        for (var step = 0; step < steps; step++)
        {
            var rate = learningRate(step);
            w -= (float)rate * Gradient(w);
            run[step] = new(step, rate, w, Loss(w));
        }
        return run;
    }

    /// <summary>
    /// w after so many updates without any rounding: w = −1 + (start + 1)·(1 − 2·rate)ᵗ, because each update multiplies the
    /// distance to the optimum by 1 − 2·rate.
    /// </summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="updates">Number of updates t, 0 or more.</param>
    /// <param name="start">w before the first update.</param>
    public static double ClosedForm(double learningRate, int updates, double start = Start) =>
        Optimum + ((start - Optimum) * Math.Pow(1 - (2 * learningRate), updates));
}

/// <summary>Where a descent stands after one update.</summary>
/// <param name="Step">Number of the update, from 0.</param>
/// <param name="LearningRate">The rate of this update.</param>
/// <param name="W">The parameter after the update.</param>
/// <param name="Loss">The loss after the update.</param>
public sealed record DescentStep(int Step, double LearningRate, float W, float Loss)
{
    /// <summary>The line that document 000 prints: <c>After 0 steps: w is 2.600000, loss is 12.959999.</c></summary>
    public override string ToString() => Python.Format("After %s steps: w is %f, loss is %f.", Step, W, Loss);
}
