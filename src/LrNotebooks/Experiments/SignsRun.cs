using LrNotebooks.Printing;
using LrNotebooks.Schedules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>A training of document 002's network, told afterwards.</summary>
/// <param name="Options">How it was trained.</param>
/// <param name="Costs">The cost of every epoch; the document plots each fifth.</param>
/// <param name="BatchCosts">The cost of every batch, before its update.</param>
/// <param name="Reports">What the document prints, every hundred epochs.</param>
/// <param name="Dead">Dead units before the first update and after each watched one.</param>
/// <param name="Moved">How far each parameter moved in the last epoch: the largest change of an element.</param>
/// <param name="Final">The state after the last epoch.</param>
/// <param name="FinalDead">Dead units after the last epoch.</param>
/// <param name="Network">The trained network, where the options keep it.</param>
public sealed record SignsRun(
    SignsOptions Options,
    IReadOnlyList<double> Costs,
    IReadOnlyList<float> BatchCosts,
    IReadOnlyList<SignsReport> Reports,
    IReadOnlyList<DeadUnits> Dead,
    IReadOnlyList<(string Parameter, double Change)> Moved,
    SignsReport Final,
    DeadUnits FinalDead,
    SignsNetwork? Network)
{
    /// <summary>Whether a whole layer is dead: then the answer is the same for every picture.</summary>
    public bool IsDead => FinalDead.First == 1 || FinalDead.Second == 1;
}

/// <summary>How document 002's network is trained; the defaults are those of its code.</summary>
public sealed record SignsOptions
{
    /// <summary>Adam's learning rate.</summary>
    public double LearningRate { get; init; } = 0.0001;

    /// <summary>Rounds over all training pictures.</summary>
    public int Epochs { get; init; } = 1500;

    /// <summary>A rate for each update instead of one for all; null for none.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The seed of the weights' Xavier draws.</summary>
    public long WeightSeed { get; init; } = 1;

    /// <summary>The NumPy seed of epoch 0's order; each epoch takes the next.</summary>
    public uint FirstBatchSeed { get; init; } = 4;

    /// <summary>Whether the mean training picture is subtracted from every input; the document does not.</summary>
    public bool Centred { get; init; }

    /// <summary>Dead units are counted before the first update and after each of so many.</summary>
    public int WatchedUpdates { get; init; }

    /// <summary>Whether the run brings its network, 1.2 MB of weights.</summary>
    public bool KeepsNetwork { get; init; }

    /// <summary>Epochs from one printed report to the next, the first after epoch 0; 0 for none but that of the end.</summary>
    public int ReportEvery { get; init; } = 100;
}

/// <summary>What document 002 prints after an epoch.</summary>
/// <param name="Epoch">From 0.</param>
/// <param name="Cost">The sum of the batches' costs, each before its update, divided by the number of full batches.</param>
/// <param name="TrainAccuracy">Share of the training pictures that are classified right.</param>
/// <param name="TestAccuracy">The same on the test pictures.</param>
public sealed record SignsReport(int Epoch, double Cost, float TrainAccuracy, float TestAccuracy)
{
    /// <summary><c>Cost after epoch 100: 1.847423</c></summary>
    public string CostLine => Python.Format("Cost after epoch %i: %f", Epoch, Cost);

    /// <summary><c>Train Accuracy: 0.16666667</c></summary>
    public string TrainLine => Python.Format("Train Accuracy: %s", TrainAccuracy);

    /// <summary><c>Test Accuracy: 0.16666667</c></summary>
    public string TestLine => Python.Format("Test Accuracy: %s", TestAccuracy);

    /// <summary>The three lines.</summary>
    public override string ToString() => $"{CostLine}\n{TrainLine}\n{TestLine}";
}

/// <summary>What is seen of one network on its way: batch after batch, epoch after epoch.</summary>
internal sealed class SignsRecord : IDisposable
{
    private readonly SignsOptions _options;
    private readonly LabeledTensors _train;
    private readonly LabeledTensors _test;
    private readonly int _fullBatches;
    private readonly List<double> _costs = [];
    private readonly List<float> _batchCosts = [];
    private readonly List<SignsReport> _reports = [];
    private readonly List<DeadUnits> _dead = [];
    private double _cost;
    private Dictionary<string, Tensor> _before = [];

    public SignsRecord(SignsOptions options, LabeledTensors train, LabeledTensors test)
    {
        (_options, _train, _test) = (options, train, test);
        _fullBatches = new MiniBatches(train.Count).Full;
        Network = new SignsNetwork(graphSeed: 1, options.WeightSeed);
        if (options.KeepsNetwork)
            foreach (var parameter in Network.parameters()) parameter.DetachFromDisposeScope();
        if (options.WatchedUpdates > 0) _dead.Add(CountDead());
        if (options.Epochs == 1) Remember();
    }

    /// <summary>The network as it was when its parameters were last asked for.</summary>
    public SignsNetwork Network { get; }

    /// <summary>Whether epochs are left to train.</summary>
    public bool IsUnfinished => _costs.Count < _options.Epochs;

    /// <summary>The learning rate of the update to come.</summary>
    public double NextRate => _options.Schedule?.At<double>(_batchCosts.Count) ?? _options.LearningRate;

    /// <summary>A batch was seen, and the network updated.</summary>
    public void Add(SignsStack stack, int place, float cost)
    {
        _batchCosts.Add(cost);
        _cost += (double)cost / _fullBatches;
        if (_batchCosts.Count > _options.WatchedUpdates) return;
        stack.CopyTo(place, Network);
        _dead.Add(CountDead());
    }

    /// <summary>An epoch has ended; its cost, as the document adds it up.</summary>
    public double EndEpoch(SignsStack stack, int place)
    {
        _costs.Add(_cost);
        _cost = 0;
        var (epoch, left) = (_costs.Count - 1, _options.Epochs - _costs.Count);
        var reports = _options.ReportEvery > 0 && epoch % _options.ReportEvery == 0;
        if (reports || left < 2) stack.CopyTo(place, Network);
        if (reports) _reports.Add(Report(epoch).Report);
        if (left == 1) Remember();
        return _costs[^1];
    }

    /// <summary>Whether the second layer gives nothing for any training picture, so that the last bias is the network's whole answer.</summary>
    public bool IsDead(SignsStack stack, int place)
    {
        stack.CopyTo(place, Network);
        return CountDead().Second == 1;
    }

    public SignsRun ToRun()
    {
        var moved = Network.Named.Select(part => (part.Name, (double)(part.Value.detach() - _before[part.Name]).abs().max().item<float>())).ToArray();
        var (final, dead) = Report(_options.Epochs - 1);
        return new SignsRun(_options, _costs, _batchCosts, _reports, _dead, moved, final, dead, _options.KeepsNetwork ? Network : null);
    }

    /// <summary>Lets go of the network unless the run brings it: no scope knows of a module, and the garbage collector would come late for its weights.</summary>
    public void Dispose()
    {
        if (!_options.KeepsNetwork) Network.Dispose();
    }

    private DeadUnits CountDead() => _train.Examine(Network, _batchCosts.Count).Dead;

    private (SignsReport Report, DeadUnits Dead) Report(int epoch)
    {
        var (accuracy, dead) = _train.Examine(Network, _batchCosts.Count);
        return (new(epoch, _costs[epoch], accuracy, _test.Examine(Network, _batchCosts.Count).Accuracy), dead);
    }

    private void Remember() => _before = Network.Named.ToDictionary(part => part.Name, part => part.Value.detach().clone());
}
