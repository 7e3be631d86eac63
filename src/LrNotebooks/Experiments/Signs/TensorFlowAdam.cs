using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

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
