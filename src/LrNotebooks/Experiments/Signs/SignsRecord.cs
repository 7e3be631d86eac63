using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>What is seen of one network on its way: batch after batch, epoch after epoch.</summary>
internal sealed class SignsRecord
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

    private DeadUnits CountDead() => _train.Examine(Network, _batchCosts.Count).Dead;

    private (SignsReport Report, DeadUnits Dead) Report(int epoch)
    {
        var (accuracy, dead) = _train.Examine(Network, _batchCosts.Count);
        return (new(epoch, _costs[epoch], accuracy, _test.Examine(Network, _batchCosts.Count).Accuracy), dead);
    }

    private void Remember() => _before = Network.Named.ToDictionary(part => part.Name, part => part.Value.detach().clone());
}
