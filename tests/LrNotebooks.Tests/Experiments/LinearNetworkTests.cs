using LrNotebooks.Experiments;
using LrNotebooks.Printing;

namespace LrNotebooks.Tests.Experiments;

public class LinearNetworkTests
{
    private readonly LinearNetworkData _data = new();

    [Fact]
    public void The_gradient_agrees_with_finite_differences()
    {
        var network = new LinearNetwork();
        var (gradient1, gradient2) = (new float[6], new float[3]);
        network.Gradient(_data, 8, 18, gradient1, gradient2);

        foreach (var (weights, gradient) in new[] { (network.W1, gradient1), (network.W2, gradient2) })
        {
            for (var i = 0; i < weights.Length; i++)
            {
                var kept = weights[i];
                weights[i] = kept + 0.01f;
                var above = network.Loss(_data, 8, 18);
                weights[i] = kept - 0.01f;
                var below = network.Loss(_data, 8, 18);
                weights[i] = kept;
                gradient[i].ShouldBe((above - below) / 0.02f, 2e-3f);
            }
        }
    }

    [Fact]
    public void Two_layers_are_one_linear_map()
    {
        var network = new LinearNetwork();
        var (w1, w2) = (network.W1, network.W2);

        network.V.V1.ShouldBe((w1[0] * w2[0]) + (w1[1] * w2[1]) + (w1[2] * w2[2]), 1e-6f);
        network.V.V2.ShouldBe((w1[3] * w2[0]) + (w1[4] * w2[1]) + (w1[5] * w2[2]), 1e-6f);
    }

    [Fact]
    public void Gradient_descent_passes_through_TensorFlows_losses()
    {
        var losses = new MomentumDescent(_data, learningRate: 0.001, momentum: 0, batchSize: 8).Run(2501, recordEvery: 500);

        losses.Select(point => point.Step).ShouldBe([0, 500, 1000, 1500, 2000, 2500]);
        losses.Select(point => PythonNumbers.General(point.Loss))
            .ShouldBe(["5.13118", "0.429111", "0.409789", "0.399923", "0.394146", "0.390597"]);
    }

    [Fact]
    public void A_run_goes_on_where_it_stopped()
    {
        var whole = new MomentumDescent(_data, 0.001, 0.9, 10).Run(100);
        var halves = new MomentumDescent(_data, 0.001, 0.9, 10);

        halves.Run(37).Concat(halves.Run(63)).ShouldBe(whole);
    }

    [Fact]
    public void A_run_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() =>
            new MomentumDescent(_data, 0.001, 0.9, 8).Run(10, cancellation: new(canceled: true)));
}
