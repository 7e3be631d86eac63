using LrNotebooks.Experiments;

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
}
