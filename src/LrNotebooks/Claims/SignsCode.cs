using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using static TorchSharp.torch;

namespace LrNotebooks.Claims;

/// <summary>What document 002's code and its comments say, decided by the network and its printed run at 0.01.</summary>
internal sealed class SignsCode(SignsRuns runs)
{
    public (bool, string) LayersAreAsNamed()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var network = new SignsNetwork();
        var part = network.Named.ToDictionary(part => part.Name, part => part.Value);
        var x = runs.Data.Test.ToTensors().X;
        var first = (x.matmul(part["W1"].t()) + part["b1"]).clamp_min(0);
        var second = (first.matmul(part["W2"].t()) + part["b2"]).clamp_min(0);
        var outputs = second.matmul(part["W3"].t()) + part["b3"];
        var difference = (softmax(outputs, 1) - softmax(network.forward(x), 1)).abs().max().item<float>();
        return (difference < 1e-6, Python.Format("written out, the probabilities differ by at most %.1e", difference));
    }

    public (bool, string) SetsAreSwapped()
    {
        var (train, test) = (runs.Data.Train.Labels.Length, runs.Data.Test.Labels.Length);
        return (train == 120 && test == 1080, $"training has {train} labels, testing {test}");
    }

    public (bool, string) CostIsPrintedEveryEpoch()
    {
        var run = runs.Printed(0.01);
        return (run.Reports.Count == run.Costs.Count, $"{run.Costs.Count} epochs print {run.Reports.Count} costs");
    }

    public (bool, string) AxisCountsTens()
    {
        var run = runs.Printed(0.01);
        return (run.PlottedCosts.Count == (run.Costs.Count + 9) / 10,
            $"{run.Costs.Count} epochs plot {run.PlottedCosts.Count} points");
    }
}
