namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Where a kernel listens and how its messages are signed: what a connection file says.</summary>
public sealed record ConnectionInfo
{
    /// <summary><c>tcp</c> or <c>ipc</c> (Unix sockets).</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The address to listen on: an IP address for tcp, a path without its <c>-port</c> ending for ipc.</summary>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>Port of the shell channel; 0 chooses a free one, here and in the other ports.</summary>
    public int ShellPort { get; init; }

    /// <summary>Port of the iopub channel.</summary>
    public int IopubPort { get; init; }

    /// <summary>Port of the stdin channel.</summary>
    public int StdinPort { get; init; }

    /// <summary>Port of the control channel.</summary>
    public int ControlPort { get; init; }

    /// <summary>Port of the heartbeat channel.</summary>
    public int HbPort { get; init; }

    /// <summary>The shared key of the signatures; empty for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>Only <c>hmac-sha256</c> is known.</summary>
    public string SignatureScheme { get; init; } = "hmac-sha256";
}
