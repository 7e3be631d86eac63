using System.Buffers.Binary;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Remembers the latest signatures, so that a recorded message is not obeyed twice. Safe for several threads.</summary>
/// <param name="capacity">How many signatures are remembered; the oldest is forgotten first.</param>
internal sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<UInt128> _order = new();
    private readonly Lock _lock = new();

    /// <summary>Remembers a signature; false if it is remembered already.</summary>
    /// <param name="signature">64 hexadecimal digits. Of an authentic one, half is as good as the whole.</param>
    public bool TryAdd(ReadOnlySpan<byte> signature)
    {
        Span<byte> bytes = stackalloc byte[32];
        Convert.FromHexString(signature, bytes, out _, out _);
        var mark = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        lock (_lock)
        {
            if (!_seen.Add(mark))
                return false;
            _order.Enqueue(mark);
            if (_order.Count > capacity)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
