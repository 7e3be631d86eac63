using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments.Signs;

/// <summary>
/// Several networks side by side, fed with the same batches: their first layers are one matrix, so that a batch is copied and multiplied once for
/// all, and an operation on the rest costs one call. Adam as TensorFlow computes it, a rate for each network.
/// </summary>
internal sealed class SignsStack : IDisposable
{
    private readonly Slot[] _slots;
    private int _updates;

    /// <param name="networks">One or more; their parameters are copied.</param>
    public SignsStack(IReadOnlyList<SignsNetwork> networks) =>
        _slots = [.. networks[0].Named.Select((_, i) => new Slot(stack(networks.Select(network => network.Named.ElementAt(i).Value.detach()))))];

    private SignsStack(Slot[] slots, int updates) => (_slots, _updates) = (slots, updates);

    /// <summary>Each network's mean cross-entropy on a batch.</summary>
    /// <param name="pictures">[n, 12288].</param>
    /// <param name="labels">[n], int64.</param>
    /// <returns>[networks].</returns>
    public Tensor Losses(Tensor pictures, Tensor labels)
    {
        var (n, networks) = (labels.shape[0], _slots[0].Value.shape[0]);
        // [networks, units, n]: weights times pictures, since a product of many rows by few columns is the quicker one.
        var first = _slots[0].Value.flatten(0, 1).matmul(pictures.t()).view(networks, -1, n);
        var hidden = nn.functional.relu(first + Bias(1));
        var second = nn.functional.relu(_slots[2].Value.bmm(hidden) + Bias(3));
        var scores = _slots[4].Value.bmm(second) + Bias(5);
        return nn.functional.cross_entropy(scores, labels.expand(networks, n), reduction: nn.Reduction.None).mean([1]);
    }

    /// <summary>One of Adam's updates from the gradients that are there, which it takes away.</summary>
    /// <param name="rates">A learning rate for each network.</param>
    public void Update(IReadOnlyList<double> rates)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _updates++;
        Tensor[][] gradients = [.. _slots.Select(slot => slot.Value.grad!.unbind())];
        for (var i = 0; i < rates.Count; i++)
        {
            TensorFlowAdam.Update(
                [.. _slots.Select(slot => slot.Values[i])], [.. gradients.Select(gradient => gradient[i])],
                [.. _slots.Select(slot => slot.Means[i])], [.. _slots.Select(slot => slot.Squares[i])], _updates, rates[i]);
        }

        foreach (var slot in _slots) slot.Value.grad = null;
    }

    /// <summary>Writes a network's parameters as they stand.</summary>
    /// <param name="place">Its place in the stack.</param>
    /// <param name="network">Takes them.</param>
    public void CopyTo(int place, SignsNetwork network)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        foreach (var (slot, part) in _slots.Zip(network.Named)) part.Value.copy_(slot.Value[place]);
    }

    /// <summary>The stack of the first networks, as far as they have come; this one is of no more use.</summary>
    /// <param name="count">How many.</param>
    public SignsStack Keep(int count)
    {
        using (this) return new SignsStack([.. _slots.Select(slot => slot.Keep(count))], _updates);
    }

    public void Dispose()
    {
        foreach (var slot in _slots) slot.Dispose();
    }

    private Tensor Bias(int slot) => _slots[slot].Value.unsqueeze(2);

    /// <summary>One parameter of all networks, [networks, …], what Adam keeps of its gradients, and views of each network's part.</summary>
    private sealed class Slot : IDisposable
    {
        private readonly Tensor _mean;
        private readonly Tensor _square;

        public Slot(Tensor start)
            : this(start, zeros_like(start), zeros_like(start))
        {
        }

        private Slot(Tensor value, Tensor mean, Tensor square)
        {
            (Value, _mean, _square) = (new Parameter(value.DetachFromDisposeScope()), mean.DetachFromDisposeScope(), square.DetachFromDisposeScope());
            (Values, Means, Squares) = (Parts(Value), Parts(_mean), Parts(_square));
        }

        public Parameter Value { get; }

        public Tensor[] Values { get; }

        public Tensor[] Means { get; }

        public Tensor[] Squares { get; }

        public Slot Keep(int count)
        {
            using var scope = NewDisposeScope();
            return new(Value.detach()[..count].clone(), _mean[..count].clone(), _square[..count].clone());
        }

        public void Dispose()
        {
            foreach (var part in (Tensor[])[.. Values, .. Means, .. Squares, Value, _mean, _square]) part.Dispose();
        }

        private static Tensor[] Parts(Tensor whole) => [.. whole.detach().unbind().Select(part => part.DetachFromDisposeScope())];
    }
}
