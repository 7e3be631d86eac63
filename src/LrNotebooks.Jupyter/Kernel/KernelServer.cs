using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>A kernel that serves clients: an interpreter behind Jupyter's five channels.</summary>
public sealed class KernelServer : IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);
    private readonly TaskCompletionSource<bool> _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Interruption _interruption;
    private readonly OutputFlusher _flusher;
    private readonly CellExecution _cells;
    private readonly WorkQueue[] _queues;
    private readonly List<ServerSocket> _sockets;

    /// <summary>Listens and serves.</summary>
    /// <param name="connection">Where; ports of 0 are chosen.</param>
    /// <param name="interpreter">The language.</param>
    /// <param name="options">How the server behaves.</param>
    /// <exception cref="EndpointException">A port cannot be listened on.</exception>
    public KernelServer(ConnectionInfo connection, IInterpreter interpreter, KernelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(interpreter);
        options ??= new KernelOptions();
        Action<string> log = new CountingLog(options.Log ?? (_ => { })).Write;
        _sockets = Listen(connection, options.Channels);
        var (shell, iopubSocket, stdinSocket, control, heartbeat) = (_sockets[0], _sockets[1], _sockets[2], _sockets[3], _sockets[4]);
        Connection = connection with
        {
            ShellPort = shell.Port,
            IopubPort = iopubSocket.Port,
            StdinPort = stdinSocket.Port,
            ControlPort = control.Port,
            HbPort = heartbeat.Port,
        };

        var codec = new MessageCodec(connection.Key, Guid.NewGuid().ToString("N"));
        var publisher = new PublisherSocket(options.Channels, log);
        iopubSocket.Start("iopub", publisher, log);
        var iopub = new IoPub(publisher, codec);
        iopub.Starting();

        var history = new HistoryStore();
        var stdin = new StdinChannel(stdinSocket, codec, log);
        _interruption = new Interruption(log);
        _flusher = new OutputFlusher(options.FlushInterval, log);
        WorkQueue? cells = null;
        _cells = new CellExecution(interpreter, _interruption, iopub, stdin, _flusher, options.Output, history, abortWaiting: () =>
        {
            Thread.Sleep(options.AbortWindow);
            cells!.AbortWaiting();
        });
        var handlers = new Handlers(interpreter, Connection, iopub, history, _interruption, _cells.Handle, RequestShutdown);
        var worker = new RequestRunner(handlers.Handle, iopub, _interruption, log);
        cells = new WorkQueue("cells", worker.Run);
        var questions = new WorkQueue("questions", worker.Run);
        var urgent = new WorkQueue("control requests", worker.Run);
        _queues = [urgent, questions, cells];

        heartbeat.Start("heartbeat", new ReplySocket(), log);
        control.Start("control", new RouterSocket(new Reception(codec, handlers, cells, urgent, log).Receive), log);
        shell.Start("shell", new RouterSocket(new Reception(codec, handlers, cells, questions, log).Receive), log);
    }

    /// <summary>Where it really listens.</summary>
    public ConnectionInfo Connection { get; }

    /// <summary>Ends when the kernel is asked to shut down; the value says whether for a restart.</summary>
    public Task<bool> Shutdown => _shutdown.Task;

    /// <summary>Interrupts the running cell, as a client does; with none running, does nothing.</summary>
    public void Interrupt() => _interruption.Interrupt();

    /// <summary>Asks the kernel to shut down, as a client does.</summary>
    /// <param name="restart">Whether it will be started again.</param>
    public void RequestShutdown(bool restart) => _shutdown.TrySetResult(restart);

    /// <summary>Prints a complaint to the latest cell's standard error: about a thread that it left behind, for instance.</summary>
    public void Complain(string text) =>
        _cells.LatestOutput?.Write(new StreamOutput(StreamOutput.StandardError, text));

    /// <summary>Interrupts the running cell, sends what is queued, closes everything. A cell that does not stop is left behind.</summary>
    public void Dispose()
    {
        RequestShutdown(restart: false);
        foreach (var queue in _queues)
            queue.Stop();
        Interrupt();
        foreach (var queue in _queues)
            queue.Thread.Join(LastWords);
        _flusher.Stop();
        foreach (var closing in _sockets.Select(socket => Threads.Start("closing", socket.Stop)).ToArray())
            closing.Join();
    }

    /// <summary>Listens for shell, iopub, stdin, control and heartbeat: all of them or none.</summary>
    private static List<ServerSocket> Listen(ConnectionInfo connection, ChannelLimits limits)
    {
        var open = new List<ServerSocket>();
        try
        {
            foreach (var port in (int[])[connection.ShellPort, connection.IopubPort, connection.StdinPort, connection.ControlPort, connection.HbPort])
                open.Add(new ServerSocket(connection, port, limits));
            return open;
        }
        catch
        {
            open.ForEach(socket => socket.Stop());
            throw;
        }
    }
}

/// <summary>How a kernel's server behaves; the defaults suit ordinary front ends.</summary>
public sealed record KernelOptions
{
    /// <summary>What one client can ask of the sockets.</summary>
    public ChannelLimits Channels { get; init; } = new();

    /// <summary>How much a cell may show.</summary>
    public OutputLimits Output { get; init; } = new();

    /// <summary>How long printed text and updates of displays are gathered before they are sent.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// How long the reply to a failed cell is held back for the cells that the client sent along with it, which are aborted.
    /// </summary>
    public TimeSpan AbortWindow { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Takes one line about each thing that an operator should know: dropped messages, disconnected clients. Any thread may call it.
    /// </summary>
    public Action<string>? Log { get; init; }
}
