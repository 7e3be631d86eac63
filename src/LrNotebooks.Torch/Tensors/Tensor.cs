using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An n-dimensional array: a window (sizes, strides, offset) onto a storage that other tensors may share,
    /// and, when gradients are wanted, the operation that produced it.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private readonly TensorStorage storage;

        internal Tensor(TensorStorage storage, ScalarType dtype, long[] sizes, long[] strides, long offset, bool register = true)
        {
            this.storage = storage;
            DTypeField = dtype;
            Sizes = sizes;
            Strides = strides;
            Offset = offset;
            Count = Layout.Count(sizes);
            IsContiguous = Layout.IsContiguous(sizes, strides);
            if (register)
                OwningDisposeScope = DisposeScopeManager.Register(this);
        }

        /// <summary>A second handle on the same tensor; a Parameter is made this way.</summary>
        internal Tensor(Tensor source)
            : this(source.Storage, source.DTypeField, source.Sizes, source.Strides, source.Offset) => history = source.history;

        internal ScalarType DTypeField { get; }

        internal long[] Sizes { get; }

        internal long[] Strides { get; }

        /// <summary>Where element [0, 0, …] lies in the storage.</summary>
        internal long Offset { get; }

        internal long Count { get; }

        internal bool IsContiguous { get; }

        /// <summary>Whether this stands for a plain C# number, which yields to a tensor's type.</summary>
        internal bool IsWrappedNumber { get; init; }

        internal static Tensor WrapNumber<T>(T value)
            where T : unmanaged =>
            new(new TensorStorage<T>([value]), DType<T>.Value, [], [], 0, register: false) { IsWrappedNumber = true };

        internal TensorStorage Storage => Live.storage;

        /// <summary>This tensor, if it has not been disposed.</summary>
        private Tensor Live => IsInvalid
            ? throw new InvalidOperationException("Tensor invalid -- it was disposed, by itself or with its DisposeScope.")
            : this;

        /// <summary>All elements in row-major order; only for contiguous tensors.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Span<T> Span<T>()
            where T : unmanaged =>
            ((TensorStorage<T>)Storage).Data.AsSpan((int)Offset, (int)Count);
    }
}
