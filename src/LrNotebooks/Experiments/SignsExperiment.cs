using LrNotebooks.Data;

namespace LrNotebooks.Experiments;

/// <summary>
/// The trainings of document 002's network that lesson 03 shows and that decide the document's claims. Each is made once: what a lesson has trained,
/// its claims do not train again.
/// </summary>
public sealed class SignsExperiment
{
    private const int EnoughToLearn = 101;
    private const int EnoughToTell = 5;
    private static SignsExperiment? _current;
    private readonly SignsTraining _training;
    private readonly Dictionary<SignsOptions, SignsRun> _runs = [];
    private readonly int _epochs;
    private readonly int _seeds;

    /// <param name="data">From <see cref="SignsData.Load"/>.</param>
    /// <param name="epochs">Length of the runs that the document prints, 1 or more; it prints 501 epochs.</param>
    /// <param name="seeds">Number of networks that are tried at a rate, 1 or more.</param>
    public SignsExperiment(ImageData data, int epochs = 501, int seeds = 10)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        (Data, _training, _epochs, _seeds) = (data, new SignsTraining(data), epochs, seeds);
    }

    /// <summary>The pictures.</summary>
    public ImageData Data { get; }

    /// <summary>What all runs have in common; the defaults are the document's.</summary>
    public SignsOptions Network { get; init; } = new();

    /// <summary>The one that was opened last, by which document 002's claims are decided; the document's own if none was.</summary>
    internal static SignsExperiment Current => _current ?? Open();

    /// <summary>Loads the pictures. From now on <c>ClaimSheet.Verify("002")</c> is decided by this experiment's runs.</summary>
    /// <param name="folder">Holds the course's photographs, see <see cref="SignsData.Load"/>; drawings if there are none.</param>
    /// <param name="epochs">Length of the runs that the document prints, 1 or more.</param>
    /// <param name="seeds">Number of networks that are tried at a rate, 1 or more.</param>
    public static SignsExperiment Open(string? folder = null, int epochs = 501, int seeds = 10) =>
        _current = new(SignsData.Load(folder), epochs, seeds);

    /// <summary>The document's run at a rate. It prints those at 1 and at 0.01; of lower ones it tells in words, and 101 epochs are enough to see why.</summary>
    /// <param name="learningRate">Adam's rate.</param>
    public SignsOptions AsPrinted(double learningRate) =>
        Network with { LearningRate = learningRate, Epochs = learningRate < 0.01 ? Math.Min(_epochs, EnoughToLearn) : _epochs };

    /// <summary>The same training from other weights and with other orders of the batches, for 5 epochs, which show whether a network lives.</summary>
    /// <param name="options">The training.</param>
    /// <returns>One for each seed; the first has the document's seeds.</returns>
    public IReadOnlyList<SignsOptions> OverSeeds(SignsOptions options) => [.. Enumerable.Range(0, _seeds).Select(seed => options with
    {
        Epochs = EnoughToTell,
        ReportEvery = 0,
        WeightSeed = seed + 1,
        FirstBatchSeed = (uint)(4 + (100 * seed)),
    })];

    /// <summary>Trains those that have not been trained before, as <see cref="SignsTraining.RunAll"/>.</summary>
    /// <param name="options">How.</param>
    /// <param name="epochDone">Told after each epoch that is trained.</param>
    /// <param name="cancellation">Ends the trainings with an <see cref="OperationCanceledException"/> after a batch.</param>
    public IReadOnlyList<SignsRun> RunAll(IReadOnlyList<SignsOptions> options, Action? epochDone = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        SignsOptions[] missing = [.. options.Distinct().Where(one => !_runs.ContainsKey(one))];
        foreach (var run in _training.RunAll(missing, (_, _, _) => epochDone?.Invoke(), cancellation)) _runs[run.Options] = run;
        return [.. options.Select(one => _runs[one])];
    }
}
