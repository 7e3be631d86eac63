using System.Text;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Remembers the latest signatures, so that a recorded message is not obeyed twice. Safe for several threads.</summary>
/// <param name="capacity">How many signatures are remembered; the oldest is forgotten first.</param>
internal sealed class ReplayGuard(int capacity = 65_536)
{
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = new();
    private readonly Lock _lock = new();

    /// <summary>Remembers the signature; false if it is remembered already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> signature)
    {
        var text = Encoding.ASCII.GetString(signature);
        lock (_lock)
        {
            if (!_seen.Add(text))
                return false;
            _order.Enqueue(text);
            if (_order.Count > capacity)
                _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
