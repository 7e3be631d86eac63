using LrNotebooks.Data;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

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
