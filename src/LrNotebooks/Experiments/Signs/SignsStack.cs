using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments.Signs;

/// <summary>
/// Several networks side by side, fed with the same batches: their first layers are one matrix, so that a batch is copied and multiplied once for
/// all, and an operation on the rest costs one call. Adam as TensorFlow computes it, a rate for each network.
/// </summary>
internal sealed class SignsStack : IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;

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
    /// <remarks>
    /// m += (g − m)(1 − β1); v += (g² − v)(1 − β2); w −= lr·√(1 − β2ᵗ)/(1 − β1ᵗ) · m/(√v + ε): D. P. Kingma, J. Ba, "Adam", 2015, the form at the end of
    /// its section 2, which TensorFlow takes and torch rearranges.
    /// </remarks>
    public void Update(IReadOnlyList<double> rates)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _updates++;
        var correction = Math.Sqrt(1 - Math.Pow(Beta2, _updates)) / (1 - Math.Pow(Beta1, _updates));
        foreach (var slot in _slots)
        {
            var gradients = slot.Value.grad!.flatten().split(slot.PieceSize);
            foreach (var (i, piece) in slot.Pieces.Index())
            {
                var gradient = gradients[i];
                piece.Mean.lerp_(gradient, 1 - Beta1);
                piece.Square.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
                piece.Value.addcdiv_(piece.Mean, piece.Square.sqrt().add_(Epsilon), -rates[i / slot.PiecesPerNetwork] * correction);
            }

            slot.Value.grad = null;
        }
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

    /// <summary>One parameter of all networks, [networks, …], and what Adam keeps of its gradients.</summary>
    private sealed class Slot : IDisposable
    {
        private const long Largest = 65_536;

        public Slot(Tensor start)
            : this(start, zeros_like(start), zeros_like(start))
        {
        }

        private Slot(Tensor value, Tensor mean, Tensor square)
        {
            (Value, Mean, Square) = (new Parameter(value.DetachFromDisposeScope()), mean.DetachFromDisposeScope(), square.DetachFromDisposeScope());
            var size = Value.numel() / Value.shape[0];
            // The first layer's 25 rows go five at a time.
            PiecesPerNetwork = size % 5 == 0 && size > Largest ? 5 : 1;
            PieceSize = size / PiecesPerNetwork;
            Pieces = [.. Split(Value.detach()).Zip(Split(Mean), Split(Square))];
        }

        /// <summary>Elements of a piece: few enough that all an update touches stays in a core's cache from one operation to the next.</summary>
        public long PieceSize { get; }

        public int PiecesPerNetwork { get; }

        /// <summary>Views of the parameter and the averages, piece after piece, network after network.</summary>
        public IReadOnlyList<(Tensor Value, Tensor Mean, Tensor Square)> Pieces { get; }

        public Parameter Value { get; }

        public Tensor Mean { get; }

        public Tensor Square { get; }

        private Tensor[] Split(Tensor whole) => [.. whole.flatten().split(PieceSize).Select(piece => piece.DetachFromDisposeScope())];

        public Slot Keep(int count)
        {
            using var scope = NewDisposeScope();
            return new(Value.detach()[..count].clone(), Mean[..count].clone(), Square[..count].clone());
        }

        public void Dispose()
        {
            foreach (var (value, mean, square) in Pieces)
            {
                value.Dispose();
                mean.Dispose();
                square.Dispose();
            }

            Value.Dispose();
            Mean.Dispose();
            Square.Dispose();
        }
    }
}
