using LrNotebooks.Data;
using LrNotebooks.Experiments;

namespace LrNotebooks.Claims;

/// <summary>The trainings of document 002's network that its claims share; made when the first is asked for.</summary>
internal sealed class SignsRuns
{
    /// <summary>Orders of the batches in which a rate is tried.</summary>
    public const int Orders = 8;

    private static readonly SignsOptions _learned = new() { Epochs = 120 };

    private readonly Lazy<ImageData> _data = new(() => SignsData.Load());
    private readonly Lazy<SignsTraining> _training;
    private readonly Lazy<Dictionary<SignsOptions, SignsRun>> _runs;
    private readonly CancellationToken _cancellation;

    public SignsRuns(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _training = new(() => new SignsTraining(_data.Value));
        _runs = new(Together);
    }

    /// <summary>The rates that the document speaks of, and epochs enough to see whether the network lives.</summary>
    public static IReadOnlyDictionary<double, int> EpochsToTell { get; } =
        new Dictionary<double, int> { [0.0001] = 12, [0.001] = 20, [0.01] = 4, [1] = 4 };

    public ImageData Data => _data.Value;

    /// <summary>Whether the course's photographs are present.</summary>
    public bool HasPhotographs => Data.Source != SignsData.Drawn;

    /// <summary>A run at 0.0001, long enough to have learned the training pictures.</summary>
    public SignsRun Learned => Of(_learned);

    /// <summary>A run as the document printed it: 501 epochs, a report every hundredth.</summary>
    public SignsRun Printed(double learningRate) => Of(AsPrinted(learningRate));

    /// <summary>In how many of <see cref="Orders"/> orders of the batches the network dies at a rate.</summary>
    public int Deaths(double learningRate) => Trials(learningRate).Count(trial => Of(trial).IsDead);

    public SignsRun Of(SignsOptions options)
    {
        if (_runs.Value.TryGetValue(options, out var known)) return known;
        return _runs.Value[options] = _training.Value.Run(options, cancellation: _cancellation);
    }

    private static SignsOptions AsPrinted(double learningRate) => new() { LearningRate = learningRate, Epochs = 501 };

    private static IEnumerable<SignsOptions> Trials(double learningRate) => Enumerable.Range(0, Orders).Select(order => new SignsOptions
    {
        LearningRate = learningRate,
        Epochs = EpochsToTell[learningRate],
        FirstBatchSeed = 4 + (100 * (uint)order),
    });

    private Dictionary<SignsOptions, SignsRun> Together()
    {
        SignsOptions[] all = [AsPrinted(1), AsPrinted(0.01), _learned, .. EpochsToTell.Keys.SelectMany(Trials)];
        return _training.Value.RunAll(all, cancellation: _cancellation).ToDictionary(run => run.Options);
    }
}
