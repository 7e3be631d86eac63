namespace LrNotebooks.Jupyter.Channels;

/// <summary>The kinds of sockets that a kernel has or meets.</summary>
internal enum SocketType
{
    /// <summary>Asks and waits for the answer.</summary>
    Req,

    /// <summary>Answers.</summary>
    Rep,

    /// <summary>Sends and receives freely.</summary>
    Dealer,

    /// <summary>Sends and receives freely, with many peers by address.</summary>
    Router,

    /// <summary>Publishes.</summary>
    Pub,

    /// <summary>Subscribes.</summary>
    Sub,

    /// <summary>Subscribes, on behalf of others.</summary>
    XSub,
}
