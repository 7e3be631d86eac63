using LrNotebooks.Data;

namespace LrNotebooks.Experiments.Signs;

/// <summary>The training loop of document 002, on photographs or drawings.</summary>
public sealed class SignsTraining
{
    private readonly LabeledTensors _train;
    private readonly LabeledTensors _test;

    /// <param name="data">From <see cref="SignsData.Load"/>.</param>
    public SignsTraining(ImageData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        (_train, _test) = (new LabeledTensors(data.Train), new LabeledTensors(data.Test));
    }

    /// <summary>Trains a new network.</summary>
    /// <param name="options">How.</param>
    /// <param name="epochDone">Told each epoch's number and cost.</param>
    /// <param name="cancellation">Ends the training with an <see cref="OperationCanceledException"/> after a batch.</param>
    public SignsRun Run(SignsOptions options, Action<int, double>? epochDone = null, CancellationToken cancellation = default)
    {
        return Train(NewNetwork(options), options, epochDone, cancellation);
    }

    /// <summary>Trains a new network for each of several options, one after the other. Each run is the one that <see cref="Run"/> gives.</summary>
    /// <param name="options">How.</param>
    /// <param name="epochDone">Told the place of the run in the list, each epoch's number and cost.</param>
    /// <param name="cancellation">Ends the trainings with an <see cref="OperationCanceledException"/> after a batch.</param>
    public IReadOnlyList<SignsRun> RunAll(
        IReadOnlyList<SignsOptions> options, Action<int, int, double>? epochDone = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. options.Select((one, i) => Run(one, (epoch, cost) => epochDone?.Invoke(i, epoch, cost), cancellation))];
    }

    private static SignsNetwork NewNetwork(SignsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Epochs, 1, nameof(options));
        return new SignsNetwork(graphSeed: 1, options.WeightSeed);
    }

    private SignsRun Train(
        SignsNetwork network, SignsOptions options, Action<int, double>? epochDone, CancellationToken cancellation)
    {
        using var course = new SignsCourse(network, options, _train, _test);
        var costs = new List<double>();
        var reports = new List<SignsReport>();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            if (epoch == options.Epochs - 1) course.RememberParameters();
            costs.Add(course.Epoch(epoch, cancellation));
            if (epoch % options.ReportEvery == 0) reports.Add(course.Report(epoch, costs[^1]));
            epochDone?.Invoke(epoch, costs[^1]);
        }

        var last = options.Epochs - 1;
        var final = reports[^1].Epoch == last ? reports[^1] : course.Report(last, costs[^1]);
        return new SignsRun(
            options, costs, course.BatchCosts, reports, course.Dead, course.Moved(), final, course.CountDead(), network);
    }
}
