using TorchSharp;

namespace LrNotebooks.Schedules;

public abstract partial class Schedule
{
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
}
