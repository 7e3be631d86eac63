using System.Runtime.CompilerServices;
using LrNotebooks.Printing;
using TorchSharp;

namespace LrNotebooks.Tensors;

/// <summary>A tensor in one line.</summary>
public static class TensorSummary
{
    /// <summary>
    /// <c>w1.Summary()</c> gives <c>w1: Float32 [2, 3] · min -2.4427 · mean -0.168937 · max 1.4846 · NaN 0</c>. Minimum,
    /// mean and maximum are of the values that are numbers.
    /// </summary>
    /// <param name="tensor">A tensor of any shape, type and device.</param>
    /// <param name="name">What to call it; the expression itself unless given.</param>
    public static string Summary(this torch.Tensor tensor, [CallerArgumentExpression(nameof(tensor))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var head = $"{name}: {tensor.dtype} [{string.Join(", ", tensor.shape)}]";
        var values = Values(tensor);
        if (values.Length == 0) return $"{head} · empty";
        double[] numbers = [.. values.Where(value => !double.IsNaN(value))];
        if (numbers.Length == 0) return $"{head} · NaN {values.Length}, all";
        return Python.Format("%s · min %g · mean %g · max %g · NaN %d",
            head, numbers.Min(), numbers.Average(), numbers.Max(), values.Length - numbers.Length);
    }

    private static double[] Values(torch.Tensor tensor)
    {
        // TorchSharp cannot read a tensor without elements.
        if (tensor.numel() == 0) return [];
        using var scope = torch.NewDisposeScope();
        return tensor.detach().cpu().to(torch.float64).contiguous().data<double>().ToArray();
    }
}
