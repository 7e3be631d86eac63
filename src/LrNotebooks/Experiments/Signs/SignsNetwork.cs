using LrNotebooks.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>
/// The network of document 002: 12288 inputs, two layers of 25 and 12 ReLUs, 6 outputs. The weights are TensorFlow's Xavier draws
/// (one stream for all three matrices, each scaled to its own size), the biases 0.
/// </summary>
public sealed class SignsNetwork : nn.Module<Tensor, Tensor>
{
    private readonly Linear _first = nn.Linear(12288, 25);
    private readonly Linear _second = nn.Linear(25, 12);
    private readonly Linear _third = nn.Linear(12, 6);

    /// <param name="graphSeed">TensorFlow's graph seed; the document sets 1.</param>
    /// <param name="opSeed">The seed of each Xavier op; the course's code gives 1.</param>
    public SignsNetwork(long graphSeed = 1, long opSeed = 1)
        : base(nameof(SignsNetwork))
    {
        RegisterComponents();
        foreach (var layer in (Linear[])[_first, _second, _third])
        {
            using var start = new TensorFlowRandom(graphSeed, opSeed).GlorotUniform(layer.weight.shape);
            using (no_grad())
            {
                layer.weight.copy_(start);
                layer.bias!.zero_();
            }
        }
    }

    /// <summary>The parameters with the document's names: W1, b1, W2, b2, W3, b3.</summary>
    public IEnumerable<(string Name, Tensor Value)> Named => ((Linear[])[_first, _second, _third]).SelectMany(
        (layer, i) => new[] { ($"W{i + 1}", (Tensor)layer.weight), ($"b{i + 1}", layer.bias!) });

    /// <summary>The outputs before the softmax, [n, 6].</summary>
    /// <param name="input">Pictures, [n, 12288].</param>
    public override Tensor forward(Tensor input) => Activations(input).Outputs;

    /// <summary>What each layer gives: two layers of ReLUs, [n, 25] and [n, 12], and the outputs, [n, 6].</summary>
    /// <param name="input">Pictures, [n, 12288].</param>
    public (Tensor First, Tensor Second, Tensor Outputs) Activations(Tensor input)
    {
        var first = nn.functional.relu(_first.forward(input));
        var second = nn.functional.relu(_second.forward(first));
        return (first, second, _third.forward(second));
    }
}
