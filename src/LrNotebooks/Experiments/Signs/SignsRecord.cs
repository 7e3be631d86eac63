using static TorchSharp.torch;

namespace LrNotebooks.Experiments.Signs;

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
        if (epoch % _options.ReportEvery == 0 || left < 2) stack.CopyTo(place, Network);
        if (epoch % _options.ReportEvery == 0) _reports.Add(Report(epoch));
        if (left == 1) Remember();
        return _costs[^1];
    }

    public SignsRun ToRun()
    {
        var last = _options.Epochs - 1;
        var moved = Network.Named.Select(part => (part.Name, (double)(part.Value.detach() - _before[part.Name]).abs().max().item<float>())).ToArray();
        var final = _reports[^1].Epoch == last ? _reports[^1] : Report(last);
        return new SignsRun(
            _options, _costs, _batchCosts, _reports, _dead, moved, final, CountDead(),
            _options.KeepsNetwork ? Network : null);
    }

    private DeadUnits CountDead() => DeadUnits.Count(Network, _train.Parts().Select(part => part.Pictures), _batchCosts.Count);

    private SignsReport Report(int epoch) => new(epoch, _costs[epoch], _train.Accuracy(Network), _test.Accuracy(Network));

    private void Remember() => _before = Network.Named.ToDictionary(part => part.Name, part => part.Value.detach().clone());
}
