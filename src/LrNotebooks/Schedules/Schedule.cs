using System.Globalization;
using System.Numerics;
using TorchSharp;

namespace LrNotebooks.Schedules;

/// <summary>
/// A learning rate as a pure function of the step, after TensorFlow 1.x's decay functions: the same step gives the same
/// rate in any order of asking. The factories (<see cref="Exponential"/>, <see cref="Polynomial"/>, …) take TensorFlow's
/// arguments in TensorFlow's order, without the step.
/// </summary>
public abstract partial class Schedule
{
    private readonly string _text;

    private Schedule(double learningRate, FormattableString text)
    {
        LearningRate = Finite(learningRate);
        _text = text.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The initial learning rate, of which every other rate is a part.</summary>
    public double LearningRate { get; }

    /// <summary>The rate at a step in float32, each operation rounded in TensorFlow's order.</summary>
    /// <param name="step">The global step, 0 or more.</param>
    public float this[long step] => At<float>(step);

    /// <summary>The rate at a step in the precision <typeparamref name="T"/>: <c>At&lt;float&gt;</c> is the indexer,
    /// <c>At&lt;double&gt;</c> the same formula in float64.</summary>
    /// <param name="step">The global step, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public T At<T>(long step)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return Rate<T>(step);
    }

    /// <summary>The rates of steps 0, 1, … <paramref name="steps"/> − 1, as a plot wants them.</summary>
    public float[] Rates(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return [.. Enumerable.Range(0, steps).Select(step => this[step])];
    }

    /// <summary>
    /// The same schedule after a linear warm-up: step s of the first <paramref name="steps"/> gives (s + 1)/steps of the
    /// schedule's rate at that step, so the last of them has the full rate. Source: P. Goyal et al., Accurate, Large Minibatch
    /// SGD, 2017 (gradual warm-up).
    /// </summary>
    /// <param name="steps">Length of the warm-up in steps; 1 or more.</param>
    public Schedule WithWarmUp(int steps) => new WarmedUp(this, steps);

    /// <summary>
    /// Puts the schedule on an optimizer: every parameter group gets the rate of step 0 now, and the next one at each
    /// <c>step()</c> of the result. It is a <c>LambdaLR</c> whose base is 1, so that its factor is the rate itself (in float64).
    /// </summary>
    /// <param name="optimizer">The optimizer; its own rates are overwritten.</param>
    public torch.optim.lr_scheduler.LRScheduler On(torch.optim.Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        foreach (var group in optimizer.ParamGroups)
        {
            group.InitialLearningRate = 1;
        }

        return torch.optim.lr_scheduler.LambdaLR(optimizer, step => At<double>(step));
    }

    /// <summary>
    /// The rate as a share of <see cref="LearningRate"/>, for parameter groups with rates of their own:
    /// <c>lr_scheduler.LambdaLR(optimizer, schedule.Factor)</c> decays each from where it starts.
    /// </summary>
    /// <param name="step">The global step, 0 or more.</param>
    public double Factor(int step) => At<double>(step) / LearningRate;

    /// <summary>
    /// The rates of runs that train side by side in one tensor. With the runs as the last dimension of the parameter w, step i is
    /// <c>w.sub_(table[i] * w.grad)</c>; where they come first, <c>table[i].view(-1, 1, 1)</c> has as many dimensions as w.
    /// </summary>
    /// <param name="steps">Number of steps, 0 or more.</param>
    /// <param name="schedules">One for each run.</param>
    /// <returns>float64, [steps, schedules]: a row for each step, a column for each schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public static torch.Tensor RateTable(int steps, params IReadOnlyList<Schedule> schedules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentNullException.ThrowIfNull(schedules);
        var rates = Enumerable.Range(0, steps).SelectMany(step => schedules.Select(schedule => schedule.At<double>(step)));
        return torch.tensor(rates.ToArray(), steps, schedules.Count);
    }

    /// <summary>The schedule's name and arguments, for a legend or a table.</summary>
    public override string ToString() => _text;

    /// <summary>The formula, written once for every precision.</summary>
    private protected abstract T Rate<T>(long step)
        where T : struct, IBinaryFloatingPointIeee754<T>;

    private sealed class WarmedUp(Schedule schedule, int steps)
        : Schedule(schedule.LearningRate, $"{schedule} after {steps} steps of warm-up")
    {
        private readonly double _steps = AtLeastOne(steps);

        private protected override T Rate<T>(long step) =>
            schedule.Rate<T>(step) * T.Min(T.One, T.CreateChecked(step + 1) / As<T>(_steps));
    }
}
