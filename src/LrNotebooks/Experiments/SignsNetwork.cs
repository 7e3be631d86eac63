using LrNotebooks.Data;
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

/// <summary>The share of each hidden layer's ReLUs that are 0 for every picture: no gradient reaches their weights.</summary>
/// <param name="Update">How many updates were made by then.</param>
/// <param name="First">Share of the first layer's 25, 0 to 1.</param>
/// <param name="Second">Share of the second layer's 12, 0 to 1.</param>
public sealed record DeadUnits(int Update, double First, double Second)
{
    /// <summary>Counts them on pictures.</summary>
    /// <param name="network">The network as it stands.</param>
    /// <param name="pictures">All training pictures, [n, 12288].</param>
    /// <param name="update">How many updates were made.</param>
    public static DeadUnits Count(SignsNetwork network, Tensor pictures, int update)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var (first, second, _) = network.Activations(pictures);
        return Of([(first, second)], update);
    }

    /// <summary>Counts them on what the layers gave for some pictures and for others, [n, 25] and [n, 12].</summary>
    internal static DeadUnits Of(IEnumerable<(Tensor First, Tensor Second)> layers, int update)
    {
        var highest = layers.Select(part => (First: part.First.amax(0), Second: part.Second.amax(0))).ToArray();
        return new DeadUnits(update, Share(highest.Select(part => part.First)), Share(highest.Select(part => part.Second)));
    }

    private static double Share(IEnumerable<Tensor> highest) => stack(highest).amax(0).le(0).to(ScalarType.Float64).mean().item<double>();
}

/// <summary>Pictures and their classes as tensors, made once for many trainings.</summary>
internal sealed class LabeledTensors
{
    private const int PartSize = 256;

    private readonly Tensor _pictures;
    private readonly Tensor _labels;
    private readonly Tensor? _less;

    /// <param name="images">Their values serve as the tensor's memory, which nothing here writes: a copy would be another 53 MB.</param>
    public LabeledTensors(LabeledImages images) => (_pictures, _labels) =
        (from_array(images.Values, get_default_device()).view(images.Count, images.Size), from_array(images.Labels, get_default_device()));

    private LabeledTensors(Tensor pictures, Tensor labels, Tensor less) => (_pictures, _labels, _less) = (pictures, labels, less);

    public int Count => (int)_labels.shape[0];

    /// <summary>The mean picture, [12288].</summary>
    public Tensor Mean() => _pictures.mean([0]);

    /// <summary>The same with a picture subtracted from each, when it is taken: at once would be another 53 MB.</summary>
    public LabeledTensors Less(Tensor picture) => new(_pictures, _labels, picture);

    /// <summary>Some of the pictures, [rows, 12288].</summary>
    public Tensor Pictures(int[] rows) => Centred(_pictures.index_select(0, tensor(rows, ScalarType.Int64)));

    /// <summary>Their classes, [rows], int64.</summary>
    public Tensor Labels(int[] rows) => _labels.index_select(0, tensor(rows, ScalarType.Int64));

    /// <summary>
    /// Looks at a network in one pass over all pictures: the share of them whose largest output is that of their class, in float32 as TensorFlow's
    /// mean, and the dead units.
    /// </summary>
    public (float Accuracy, DeadUnits Dead) Examine(SignsNetwork network, int update)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var layers = Parts().Select(part => (Layers: network.Activations(part.Pictures), part.Labels)).ToArray();
        var right = cat([.. layers.Select(part => part.Layers.Outputs.argmax(1).eq(part.Labels))]);
        return (right.to(ScalarType.Float32).mean().item<float>(), DeadUnits.Of(layers.Select(part => (part.Layers.First, part.Layers.Second)), update));
    }

    /// <summary>All of them, some hundred at a time; a part is there until the next one is asked for.</summary>
    private IEnumerable<(Tensor Pictures, Tensor Labels)> Parts()
    {
        foreach (var (pictures, labels) in _pictures.split(PartSize).Zip(_labels.split(PartSize)))
        {
            using var part = Centred(pictures);
            yield return (part, labels);
        }
    }

    private Tensor Centred(Tensor pictures) => _less is null ? pictures : pictures - _less;
}
