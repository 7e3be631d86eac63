using TorchSharp.Modules;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>
/// Several networks side by side, fed with the same batches: their first layers are one matrix, so that a batch is copied and multiplied once for
/// all, and an operation on the rest costs one call. Adam as TensorFlow computes it, a rate for each network.
/// </summary>
internal sealed class SignsStack : IDisposable
{
    private const double NoMotion = 1e-30;
    private readonly Slot[] _slots;
    private int _updates;

    /// <param name="networks">One or more; their parameters are copied.</param>
    public SignsStack(IReadOnlyList<SignsNetwork> networks) =>
        _slots = [.. networks[0].Named.Select((_, i) => new Slot(stack(networks.Select(network => network.Named.ElementAt(i).Value.detach()))))];

    private SignsStack(Slot[] slots, int updates, bool isDead) => (_slots, _updates, IsDead) = (slots, updates, isDead);

    /// <summary>Whether all are dead for good: only their last bias is trained.</summary>
    public bool IsDead { get; }

    /// <summary>Each network's mean cross-entropy on a batch.</summary>
    /// <param name="data">Where the batch is from.</param>
    /// <param name="rows">Its pictures.</param>
    /// <returns>[networks].</returns>
    public Tensor Losses(LabeledTensors data, int[] rows)
    {
        var (n, networks) = (rows.Length, _slots[0].Value.shape[0]);
        // Of a network whose second layer is dead the last bias is the whole answer.
        var scores = IsDead ? Bias(5).expand(networks, -1, n) : Scores(data.Pictures(rows), networks);
        return nn.functional.cross_entropy(scores, data.Labels(rows).expand(networks, n), reduction: nn.Reduction.None).mean([1]);
    }

    /// <summary>One of Adam's updates from the gradients that are there, which it takes away.</summary>
    /// <param name="rates">A learning rate for each network.</param>
    public void Update(IReadOnlyList<double> rates)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        _updates++;
        Slot[] slots = IsDead ? [_slots[5]] : _slots;
        Tensor[][] gradients = [.. slots.Select(slot => slot.Value.grad!.unbind())];
        for (var i = 0; i < rates.Count; i++)
        {
            TensorFlowAdam.Update(
                [.. slots.Select(slot => slot.Values[i])], [.. gradients.Select(gradient => gradient[i])],
                [.. slots.Select(slot => slot.Means[i])], [.. slots.Select(slot => slot.Squares[i])], _updates, rates[i]);
        }

        foreach (var slot in slots) slot.Value.grad = null;
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

    /// <summary>
    /// Whether Adam has nothing left to add to any parameter but the last bias. Then all of a dead network's gradients but that bias's are 0, so that
    /// the others stay where they are, to the bit.
    /// </summary>
    /// <param name="place">The network's place in the stack.</param>
    public bool StandsStill(int place)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        return _slots[..5].All(slot => slot.Means[place].abs().max().item<float>() <= NoMotion);
    }

    /// <summary>A stack of some of the networks, as far as they have come.</summary>
    /// <param name="places">Their places in this stack, one or more.</param>
    /// <param name="areDead">Whether only their last bias is to be trained on.</param>
    public SignsStack Take(IEnumerable<int> places, bool areDead)
    {
        using var scope = NewDisposeScope();
        var index = tensor(places.ToArray(), ScalarType.Int64);
        return new SignsStack([.. _slots.Select(slot => slot.Take(index))], _updates, areDead);
    }

    public void Dispose()
    {
        foreach (var slot in _slots) slot.Dispose();
    }

    // [networks, units, n]: weights times pictures, since a product of many rows by few columns is the quicker one.
    private Tensor Scores(Tensor pictures, long networks)
    {
        var first = _slots[0].Value.flatten(0, 1).matmul(pictures.t()).view(networks, -1, pictures.shape[0]);
        var hidden = nn.functional.relu(first + Bias(1));
        var second = nn.functional.relu(_slots[2].Value.bmm(hidden) + Bias(3));
        return _slots[4].Value.bmm(second) + Bias(5);
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

        public Slot Take(Tensor index) =>
            new(Value.detach().index_select(0, index), _mean.index_select(0, index), _square.index_select(0, index));

        public void Dispose()
        {
            foreach (var part in (Tensor[])[.. Values, .. Means, .. Squares, Value, _mean, _square]) part.Dispose();
        }

        private static Tensor[] Parts(Tensor whole) => [.. whole.detach().unbind().Select(part => part.DetachFromDisposeScope())];
    }
}

/// <summary>
/// Adam as TensorFlow computes it: m += (g − m)(1 − β1); v += (g² − v)(1 − β2); w −= lr·√(1 − β2ᵗ)/(1 − β1ᵗ) · m/(√v + ε), with β1 = 0.9, β2 = 0.999
/// and ε = 1e-8: D. P. Kingma, J. Ba, "Adam", 2015, the form at the end of its section 2.
/// </summary>
internal static class TensorFlowAdam
{
    // libtorch's update in one pass over the memory, where one operation after another takes seven, and stumbles over the denormal averages of a dead
    // network. TorchSharp has no method for it; TorchScript reaches every operation.
    private static readonly Lazy<jit.CompilationUnit> Script = new(() => jit.compile("""
        def update(w: List[Tensor], g: List[Tensor], m: List[Tensor], v: List[Tensor], steps: List[Tensor], lr: Tensor, eps: Tensor):
            torch._fused_adam_(w, g, m, v, [], steps, lr=float(lr), beta1=0.9, beta2=0.999, weight_decay=0.0, eps=float(eps), amsgrad=False, maximize=False)
            return steps

        """));

    /// <summary>One update, in place.</summary>
    /// <param name="values">Parameters of any shapes, dense, outside autograd.</param>
    /// <param name="gradients">Of the same shapes, as the two that follow.</param>
    /// <param name="means">m, 0 at the start.</param>
    /// <param name="squares">v, 0 at the start.</param>
    /// <param name="count">t: 1 for the first update.</param>
    /// <param name="learningRate">lr.</param>
    public static void Update(Tensor[] values, Tensor[] gradients, Tensor[] means, Tensor[] squares, int count, double learningRate)
    {
        using var scope = NewDisposeScope();
        var step = tensor((float)count, device: values[0].device);
        // torch divides v by 1 − β2ᵗ before it adds ε; so divided, TensorFlow's ε does as much.
        var epsilon = 1e-8 / Math.Sqrt(1 - Math.Pow(0.999, count));
        // Numbers go as tensors: of a plain one, invoke hands on the address of an object that the garbage collector may take before it is read.
        Script.Value.invoke(
            "update", values, gradients, means, squares, Enumerable.Repeat(step, values.Length).ToArray(), Number(learningRate), Number(epsilon));
    }

    private static Tensor Number(double value) => tensor(value, ScalarType.Float64, CPU);
}
