using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>
/// Publishes busy and idle around every request. When a request has been answered while a cell still runs, busy is published again
/// for the cell: front ends show the latest state, whoever's it is.
/// </summary>
internal sealed class StatusBoard(IoPub iopub)
{
    private readonly Lock _lock = new();
    private Message? _cell;

    /// <summary>The kernel has started.</summary>
    public void Starting() => iopub.Publish(new StatusContent("starting"), null);

    /// <summary>Work on a request begins.</summary>
    public void Busy(Request request)
    {
        lock (_lock)
        {
            if (request.IsCell)
                _cell = request.Message;
            iopub.Publish(new StatusContent("busy"), request.Message);
        }
    }

    /// <summary>Work on a request is over, and all its output has been published.</summary>
    public void Idle(Request request)
    {
        lock (_lock)
        {
            if (request.IsCell)
                _cell = null;
            iopub.Publish(new StatusContent("idle"), request.Message);
            if (_cell is not null)
                iopub.Publish(new StatusContent("busy"), _cell);
        }
    }
}
