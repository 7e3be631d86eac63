using LrNotebooks.Data;
using static TorchSharp.torch;

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
    public SignsRun Run(SignsOptions options, Action<int, double>? epochDone = null, CancellationToken cancellation = default) =>
        RunAll([options], (_, epoch, cost) => epochDone?.Invoke(epoch, cost), cancellation)[0];

    /// <summary>
    /// Trains a new network for each of several options. Those that see the same batches train side by side, which saves copies and calls; each
    /// run is the one that <see cref="Run"/> gives, but for the last digits, which rounding in another order moves.
    /// </summary>
    /// <param name="options">How.</param>
    /// <param name="epochDone">Told the place of the run in the list, each epoch's number and cost.</param>
    /// <param name="cancellation">Ends the trainings with an <see cref="OperationCanceledException"/> after a batch.</param>
    public IReadOnlyList<SignsRun> RunAll(
        IReadOnlyList<SignsOptions> options, Action<int, int, double>? epochDone = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var one in options)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(options));
            ArgumentOutOfRangeException.ThrowIfLessThan(one.Epochs, 1, nameof(options));
        }

        // Whoever sees the same batches: the longest runs first, so that those which end leave from the back.
        var runs = new SignsRun[options.Count];
        foreach (var group in Enumerable.Range(0, options.Count).GroupBy(i => (options[i].FirstBatchSeed, options[i].Centred)))
        {
            int[] places = [.. group.OrderByDescending(i => options[i].Epochs)];
            var together = Train([.. places.Select(i => options[i])], group.Key.Centred, (i, epoch, cost) => epochDone?.Invoke(places[i], epoch, cost), cancellation);
            foreach (var (place, run) in places.Zip(together)) runs[place] = run;
        }

        return runs;
    }

    private IReadOnlyList<SignsRun> Train(SignsOptions[] options, bool centred, Action<int, int, double> epochDone, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var mean = centred ? _train.Mean() : null;
        var (train, test) = mean is null ? (_train, _test) : (_train.Less(mean), _test.Less(mean));
        SignsRecord[] records = [.. options.Select(one => new SignsRecord(one, train, test))];
        var batches = new MiniBatches(train.Count, firstSeed: options[0].FirstBatchSeed);
        var stack = new SignsStack([.. records.Select(record => record.Network)]);
        try
        {
            for (var (epoch, active) = (0, options.Length); active > 0; epoch++)
            {
                foreach (var rows in batches.Epoch(epoch))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Update(stack, records.AsSpan(0, active), train, rows);
                }

                for (var i = 0; i < active; i++) epochDone(i, epoch, records[i].EndEpoch(stack, i));
                var left = options.Count(one => one.Epochs > epoch + 1);
                if (left < active && left > 0) stack = stack.Keep(left);
                active = left;
            }
        }
        finally
        {
            stack.Dispose();
        }

        return [.. records.Select(record => record.ToRun())];
    }

    private static void Update(SignsStack stack, ReadOnlySpan<SignsRecord> records, LabeledTensors train, int[] rows)
    {
        using var scope = NewDisposeScope();
        var batch = train.Rows(rows);
        var losses = stack.Losses(batch.Pictures, batch.Labels);
        losses.sum().backward();
        var rates = new double[records.Length];
        for (var i = 0; i < records.Length; i++) rates[i] = records[i].NextRate;
        stack.Update(rates);
        var costs = losses.detach().cpu().data<float>();
        for (var i = 0; i < records.Length; i++) records[i].Add(stack, i, costs[i]);
    }
}
