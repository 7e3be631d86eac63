using LrNotebooks.Random;

namespace LrNotebooks.Experiments;

/// <summary>
/// The batches of document 002: each epoch shuffles all samples with a NumPy seed of its own (one more than the epoch before) and
/// cuts the order into full batches and, where the size does not divide the number, a last short one.
/// </summary>
public sealed class MiniBatches
{
    private readonly int _count;
    private readonly int _size;
    private readonly uint _firstSeed;

    /// <param name="count">Number of samples; the document has 1080.</param>
    /// <param name="size">Samples in a full batch.</param>
    /// <param name="firstSeed">The seed of epoch 0: the document sets 3 and adds 1 before each epoch.</param>
    public MiniBatches(int count, int size = 32, uint firstSeed = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (_count, _size, _firstSeed) = (count, size, firstSeed);
    }

    /// <summary>Full batches in an epoch: 33. The document divides an epoch's cost by it although it sums one batch more.</summary>
    public int Full => _count / _size;

    /// <summary>Batches in an epoch, the short one included: 34.</summary>
    public int PerEpoch => (_count + _size - 1) / _size;

    /// <summary>The sample numbers of each batch of an epoch.</summary>
    /// <param name="epoch">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is negative.</exception>
    public IEnumerable<int[]> Epoch(int epoch) => Order(epoch).Chunk(_size);

    /// <summary>
    /// All sample numbers of an epoch, one batch after the other: <c>x.index_select(0, order)</c> copies the data once an epoch, and
    /// <c>split(size)</c> then cuts it into batches that are views.
    /// </summary>
    /// <param name="epoch">From 0.</param>
    /// <returns>The numbers 0 … count − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is negative.</exception>
    public int[] Order(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        return new NumPyRandomState(_firstSeed + (uint)epoch).Permutation(_count);
    }
}
