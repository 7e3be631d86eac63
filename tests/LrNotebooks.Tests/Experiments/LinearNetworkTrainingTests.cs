using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Random;
using TorchSharp;
using TorchSharp.Modules;

namespace LrNotebooks.Tests.Experiments;

public class LinearNetworkTrainingTests
{
    private static readonly (string Optimizer, double LearningRate)[] _runs =
        [("gradient-descent", 0.001), ("momentum", 0.0005), ("adam", 0.001), ("adam", 0.01)];

    private readonly LinearNetworkData _data = new();

    [Fact]
    public void Tensors_and_the_written_out_pass_print_the_same_losses()
    {
        foreach (var (optimizer, momentum) in new[] { ("gradient-descent", 0), ("momentum", 0.9) })
        {
            var tensors = LinearNetworkTraining.Run(_data, [(optimizer, 0.001)], 501, 10, recordEvery: 50)[0];
            var plain = new MomentumDescent(_data, 0.001, momentum, batchSize: 10).Run(501, recordEvery: 50);

            tensors.Select(Line).ShouldBe(plain.Select(Line));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void Runs_side_by_side_are_the_runs_alone(int batchSize)
    {
        var together = LinearNetworkTraining.Run(_data, _runs, 201, batchSize, recordEvery: 1);

        together.Count.ShouldBe(_runs.Length);
        foreach (var (run, losses) in _runs.Zip(together))
            ShouldAgree(losses, LinearNetworkTraining.Run(_data, [run], 201, batchSize, recordEvery: 1)[0], 1e-6f);
    }

    [Fact]
    public void Runs_side_by_side_are_those_of_torchs_optimizers()
    {
        var together = LinearNetworkTraining.Run(_data, _runs, 1001, recordEvery: 100);

        ShouldAgree(together[0], Torchs(w => torch.optim.SGD(w, 0.001)), 1e-5f);
        ShouldAgree(together[1], Torchs(w => torch.optim.SGD(w, 0.0005, momentum: 0.9)), 1e-5f);
        ShouldAgree(together[2], Torchs(w => torch.optim.Adam(w, 0.001)), 1e-5f);
        ShouldAgree(together[3], Torchs(w => torch.optim.Adam(w, 0.01)), 1e-5f);

        IReadOnlyList<LossPoint> Torchs(Func<IEnumerable<Parameter>, torch.optim.Optimizer> make)
        {
            using var run = torch.NewDisposeScope();
            var (x, y) = _data.ToTensors();
            var w1 = new Parameter(new TensorFlowRandom(seed: 1).Normal([2, 3]));
            var w2 = new Parameter(new TensorFlowRandom(seed: 1).Normal([3, 1]));
            using var optimizer = make([w1, w2]);
            var losses = new List<LossPoint>();
            for (var step = 0; step < 1001; step++)
            {
                using var scope = torch.NewDisposeScope();
                var (start, end) = _data.Batch(step, 8);
                optimizer.zero_grad();
                (x[start..end].matmul(w1).matmul(w2) - y[start..end]).square().mean().backward();
                optimizer.step();
                if (step % 100 == 0) losses.Add(new(step, (x.matmul(w1).matmul(w2) - y).square().mean().item<float>()));
            }
            return losses;
        }
    }

    [Fact]
    public void Training_leaves_no_tensor_behind()
    {
        using var scope = torch.NewDisposeScope();

        LinearNetworkTraining.Run(_data, _runs, steps: 10);

        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void Training_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() =>
            LinearNetworkTraining.Run(_data, _runs, steps: 10, cancellation: new(canceled: true)));

    [Fact]
    public void Training_needs_runs_of_known_optimizers()
    {
        Should.Throw<ArgumentException>(() => LinearNetworkTraining.Run(_data, [], steps: 10));
        Should.Throw<ArgumentException>(() => LinearNetworkTraining.Run(_data, [("nesterov", 0.1)], steps: 10))
            .Message.ShouldContain("gradient-descent, momentum, adam");
    }

    private static void ShouldAgree(IReadOnlyList<LossPoint> losses, IReadOnlyList<LossPoint> others, float relative)
    {
        losses.Select(point => point.Step).ShouldBe(others.Select(point => point.Step));
        foreach (var (one, other) in losses.Zip(others)) one.Loss.ShouldBe(other.Loss, relative * other.Loss, $"step {one.Step}");
    }

    private static string Line(LossPoint point) => Python.Format("%d %.4g", point.Step, point.Loss);
}
