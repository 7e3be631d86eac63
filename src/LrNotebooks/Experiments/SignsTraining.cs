using LrNotebooks.Data;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>The training loop of document 002, on photographs or drawings.</summary>
public sealed class SignsTraining
{
    // More of them take memory, and are hardly quicker.
    private const int SideBySide = 5;
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
            ArgumentOutOfRangeException.ThrowIfNegative(one.ReportEvery, nameof(options));
        }

        // Whoever sees the same batches.
        var runs = new SignsRun[options.Count];
        foreach (var places in Enumerable.Range(0, options.Count).GroupBy(i => (options[i].FirstBatchSeed, options[i].Centred))
            .SelectMany(group => group.Chunk(SideBySide)))
        {
            var together = Train([.. places.Select(i => options[i])], (i, epoch, cost) => epochDone?.Invoke(places[i], epoch, cost), cancellation);
            foreach (var (place, run) in places.Zip(together)) runs[place] = run;
        }

        return runs;
    }

    private IReadOnlyList<SignsRun> Train(SignsOptions[] options, Action<int, int, double> epochDone, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var mean = options[0].Centred ? _train.Mean() : null;
        var (train, test) = mean is null ? (_train, _test) : (_train.Less(mean), _test.Less(mean));
        SignsRecord[] records = [.. options.Select(one => new SignsRecord(one, train, test))];
        var batches = new MiniBatches(train.Count, firstSeed: options[0].FirstBatchSeed);
        List<Party> parties = [new(new SignsStack([.. records.Select(record => record.Network)]), records)];
        try
        {
            for (var epoch = 0; parties.Count > 0; epoch++)
            {
                foreach (var rows in batches.Epoch(epoch))
                {
                    cancellation.ThrowIfCancellationRequested();
                    foreach (var party in parties) Update(party, train, rows);
                }

                foreach (var (stack, some) in parties)
                    for (var i = 0; i < some.Length; i++) epochDone(Array.IndexOf(records, some[i]), epoch, some[i].EndEpoch(stack, i));
                parties = [.. parties.SelectMany(Regroup)];
            }

            return [.. records.Select(record => record.ToRun())];
        }
        finally
        {
            foreach (var party in parties) party.Stack.Dispose();
            foreach (var record in records) record.Dispose();
        }
    }

    /// <summary>
    /// After an epoch: who has trained long enough leaves, and who is dead and stands still goes apart, since pictures make no difference to it any
    /// more.
    /// </summary>
    private static IEnumerable<Party> Regroup(Party party)
    {
        var (stack, records) = party;
        int[] left = [.. Enumerable.Range(0, records.Length).Where(i => records[i].IsUnfinished)];
        var stopped = stack.IsDead ? [] : left.Where(i => stack.StandsStill(i) && records[i].IsDead(stack, i)).ToArray();
        if (left.Length == records.Length && stopped.Length == 0) return [party];
        using (stack)
        {
            return [.. Part(left.Except(stopped).ToArray(), stack.IsDead), .. Part(stopped, areDead: true)];
        }

        Party[] Part(int[] places, bool areDead) =>
            places.Length == 0 ? [] : [new(stack.Take(places, areDead), [.. places.Select(i => records[i])])];
    }

    private static void Update(Party party, LabeledTensors train, int[] rows)
    {
        using var scope = NewDisposeScope();
        var (stack, records) = party;
        var losses = stack.Losses(train, rows);
        losses.sum().backward();
        stack.Update([.. records.Select(record => record.NextRate)]);
        var costs = losses.detach().cpu().data<float>();
        for (var i = 0; i < records.Length; i++) records[i].Add(stack, i, costs[i]);
    }

    /// <summary>Networks side by side, and what is seen of each.</summary>
    private sealed record Party(SignsStack Stack, SignsRecord[] Records);
}
