using LrNotebooks.Data;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments.Signs;

/// <summary>Pictures and their classes as tensors, made once for many trainings.</summary>
internal sealed class LabeledTensors
{
    private const int PartSize = 256;

    private readonly Tensor _pictures;
    private readonly Tensor? _less;

    /// <param name="images">Their values serve as the tensor's memory, which nothing here writes: a copy would be another 53 MB.</param>
    public LabeledTensors(LabeledImages images) => (_pictures, Labels) =
        (from_array(images.Values, get_default_device()).view(images.Count, images.Size), from_array(images.Labels, get_default_device()));

    private LabeledTensors(Tensor pictures, Tensor labels, Tensor less) => (_pictures, Labels, _less) = (pictures, labels, less);

    /// <summary>[n], int64.</summary>
    public Tensor Labels { get; }

    public int Count => (int)Labels.shape[0];

    /// <summary>The mean picture, [12288].</summary>
    public Tensor Mean() => _pictures.mean([0]);

    /// <summary>The same with a picture subtracted from each, when it is taken: at once would be another 53 MB.</summary>
    public LabeledTensors Less(Tensor picture) => new(_pictures, Labels, picture);

    public (Tensor Pictures, Tensor Labels) Rows(int[] rows)
    {
        var index = tensor(rows, ScalarType.Int64);
        return (Centred(_pictures.index_select(0, index)), Labels.index_select(0, index));
    }

    /// <summary>All of them, some hundred at a time; a part is there until the next one is asked for.</summary>
    public IEnumerable<(Tensor Pictures, Tensor Labels)> Parts()
    {
        foreach (var (pictures, labels) in _pictures.split(PartSize).Zip(Labels.split(PartSize)))
        {
            using var part = Centred(pictures);
            yield return (part, labels);
        }
    }

    /// <summary>Share of the pictures whose largest output is that of their class, in float32 as TensorFlow's mean.</summary>
    public float Accuracy(SignsNetwork network)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return cat([.. Parts().Select(part => network.forward(part.Pictures).argmax(1).eq(part.Labels))]).to(ScalarType.Float32).mean().item<float>();
    }

    private Tensor Centred(Tensor pictures) => _less is null ? pictures : pictures - _less;
}
