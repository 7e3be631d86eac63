namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether all elements are close: |a − b| ≤ atol + rtol·|b|.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <summary>Where elements are close: |a − b| ≤ atol + rtol·|b|.</summary>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <summary>Which elements are equal: as <c>eq</c>, and unlike PyTorch's <c>equal</c>.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.allclose(Tensor, Tensor, double, double, bool)"/>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            isclose(target, rtol, atol, equal_nan).all().item<bool>();

        /// <inheritdoc cref="torch.isclose(Tensor, Tensor, double, double, bool)"/>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false)
        {
            if (DTypeField != other.DTypeField)
                throw Errors.Libtorch($"isclose: {DTypeField} did not match {other.DTypeField}");
            Tensor a = detach(), b = other.detach();
            var close = (a == b).logical_or(((a - b).abs() <= b.abs() * rtol + atol).logical_and((a - b).isfinite()));
            return nanEqual ? close.logical_or(a.isnan().logical_and(b.isnan())) : close;
        }

        /// <inheritdoc cref="torch.equal(Tensor, Tensor)"/>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether shapes and all elements are equal.</summary>
        public bool Equals(Tensor target) => SameShape(target) && eq(target).all().item<bool>();

        /// <summary>Whether the only element differs from zero.</summary>
        public bool is_nonzero() => Count == 1
            ? CastTo(ScalarType.Bool).item<bool>()
            : throw new InvalidOperationException("is_nonzero() called on non-singleton tensor");
    }

    /// <inheritdoc cref="Tensor.is_nonzero"/>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
