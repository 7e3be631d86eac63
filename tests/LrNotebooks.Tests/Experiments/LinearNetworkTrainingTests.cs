using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Random;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Tests.Experiments;

public class LinearNetworkTrainingTests
{
    private readonly LinearNetworkData _data = new();

    [Fact]
    public void Gradient_descent_passes_through_TensorFlows_losses()
    {
        var losses = new LinearNetworkTraining(_data, "gradient-descent", learningRate: 0.001).Run(2501, recordEvery: 500);

        losses.Select(point => point.Step).ShouldBe([0, 500, 1000, 1500, 2000, 2500]);
        losses.Select(point => PythonNumbers.General(point.Loss))
            .ShouldBe(["5.13118", "0.429111", "0.409789", "0.399923", "0.394146", "0.390597"]);
    }

    [Theory]
    [InlineData("gradient-descent", 0.001)]
    [InlineData("momentum", 0.0005)]
    [InlineData("adam", 0.001)]
    [InlineData("adam", 0.01)]
    public void A_training_is_that_of_torchs_optimizer(string name, double rate)
    {
        var losses = new LinearNetworkTraining(_data, name, rate).Run(1001, recordEvery: 100);

        losses.Select(point => point.Step).ShouldBe(Enumerable.Range(0, 11).Select(i => 100 * i));
        foreach (var (point, torchs) in losses.Zip(Torchs(name, rate))) point.Loss.ShouldBe(torchs, 1e-5f * torchs, $"step {point.Step}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.8)]
    public void Momentum_may_be_another(double momentum)
    {
        var one = new LinearNetworkTraining(_data, "momentum", 0.001, momentum: momentum).Run(101, recordEvery: 100)[^1].Loss;

        one.ShouldBe(Torchs("momentum", 0.001, momentum)[1], 1e-4f);
        one.ShouldBeGreaterThan(new LinearNetworkTraining(_data, "momentum", 0.001).Run(101, recordEvery: 100)[^1].Loss + 1e-3f);
    }

    [Theory]
    [InlineData("momentum")]
    [InlineData("adam")]
    public void A_run_goes_on_where_it_stopped(string optimizer)
    {
        var whole = new LinearNetworkTraining(_data, optimizer, 0.001, batchSize: 10).Run(100);
        var halves = new LinearNetworkTraining(_data, optimizer, 0.001, batchSize: 10);

        halves.Run(37).Concat(halves.Run(63)).ShouldBe(whole);
        (whole[^1].V1, whole[^1].V2).ShouldBe(halves.Network.V);
    }

    [Fact]
    public void A_run_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() =>
            new LinearNetworkTraining(_data, "momentum", 0.001).Run(10, cancellation: new(canceled: true)));

    [Fact]
    public void A_training_needs_a_known_optimizer() =>
        Should.Throw<ArgumentException>(() => new LinearNetworkTraining(_data, "nesterov", 0.1))
            .Message.ShouldContain("gradient-descent, momentum, adam");

    private float[] Torchs(string name, double rate, double momentum = 0.9)
    {
        using var run = torch.NewDisposeScope();
        var (x, y) = _data.ToTensors();
        var w1 = new Parameter(new TensorFlowRandom(seed: 1).Normal([2, 3]));
        var w2 = new Parameter(new TensorFlowRandom(seed: 1).Normal([3, 1]));
        using torch.optim.Optimizer optimizer = name switch
        {
            "adam" => torch.optim.Adam([w1, w2], rate),
            "momentum" => torch.optim.SGD([w1, w2], rate, momentum: momentum),
            _ => torch.optim.SGD([w1, w2], rate),
        };
        var losses = new List<float>();
        for (var step = 0; step < 1001; step++)
        {
            using var scope = torch.NewDisposeScope();
            var (start, end) = _data.Batch(step, 8);
            optimizer.zero_grad();
            (x[start..end].matmul(w1).matmul(w2) - y[start..end]).square().mean().backward();
            optimizer.step();
            if (step % 100 == 0) losses.Add((x.matmul(w1).matmul(w2) - y).square().mean().item<float>());
        }
        return [.. losses];
    }
}
