using LrNotebooks.Data;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments.Signs;

/// <summary>Pictures and their classes as tensors, made once for many trainings.</summary>
internal sealed class LabeledTensors
{
    /// <param name="images">Their values serve as the tensor's memory, which nothing here writes: a copy would be another 53 MB.</param>
    public LabeledTensors(LabeledImages images) => (Pictures, Labels) =
        (from_array(images.Values, get_default_device()).view(images.Count, images.Size), from_array(images.Labels, get_default_device()));

    private LabeledTensors(Tensor pictures, Tensor labels) => (Pictures, Labels) = (pictures, labels);

    /// <summary>[n, 12288].</summary>
    public Tensor Pictures { get; }

    /// <summary>[n], int64.</summary>
    public Tensor Labels { get; }

    public int Count => (int)Labels.shape[0];

    /// <summary>The same with a picture subtracted from each.</summary>
    public LabeledTensors Less(Tensor picture) => new(Pictures - picture, Labels);

    public LabeledTensors Rows(int[] rows)
    {
        var index = tensor(rows, ScalarType.Int64);
        return new(Pictures.index_select(0, index), Labels.index_select(0, index));
    }

    /// <summary>Share of the pictures whose largest output is that of their class, in float32 as TensorFlow's mean.</summary>
    public float Accuracy(SignsNetwork network)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return network.forward(Pictures).argmax(1).eq(Labels).to(ScalarType.Float32).mean().item<float>();
    }
}
