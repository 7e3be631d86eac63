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
    private readonly CellRunner _runner;
    private readonly WorkQueue[] _queues;
    private readonly Action[] _closeSockets;

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
        var log = options.Log ?? (_ => { });
        var sockets = new KernelSockets(connection, options.Channels);
        Connection = sockets.Connection;

        var signer = new MessageSigner(connection.Key);
        var encoder = new MessageEncoder(signer, Guid.NewGuid().ToString("N"));
        var decoder = new MessageDecoder(signer, new ReplayGuard());
        var publisher = new PublisherSocket("iopub", sockets.Iopub, options.Channels, log);
        var iopub = new IoPub(publisher, encoder);
        var status = new StatusBoard(iopub);
        status.Starting();

        var history = new HistoryStore();
        var stdin = new StdinChannel(sockets.Stdin, decoder, encoder, log);
        _interruption = new Interruption(log);
        _flusher = new OutputFlusher(options.FlushInterval, log);
        _runner = new CellRunner(interpreter, _interruption, iopub, stdin, _flusher, options.Output);
        WorkQueue? cells = null;
        var execute = new ExecuteHandler(_runner, history, iopub, () =>
        {
            Thread.Sleep(options.AbortWindow);
            cells!.AbortWaiting();
        });
        var handlers = HandlerTable.Create(interpreter, Connection, iopub, history, _interruption, execute, RequestShutdown);
        var worker = new RequestRunner(handlers, status, _interruption, log);
        cells = new WorkQueue("cells", worker.Run);
        var questions = new WorkQueue("questions", worker.Run);
        var urgent = new WorkQueue("control requests", worker.Run);
        _queues = [urgent, questions, cells];

        var heartbeat = new ReplySocket("heartbeat", sockets.Heartbeat, log);
        var control = new Reception(decoder, encoder, handlers, cells, urgent, log);
        var controlSocket = new RouterSocket("control", sockets.Control, control.Receive, log);
        var shell = new Reception(decoder, encoder, handlers, cells, questions, log);
        var shellSocket = new RouterSocket("shell", sockets.Shell, shell.Receive, log);
        _closeSockets = [shellSocket.Stop, controlSocket.Stop, stdin.Stop, heartbeat.Stop, publisher.Stop];
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
        _runner.LatestOutput?.Write(new StreamOutput(StreamOutput.StandardError, text));

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
        foreach (var closing in _closeSockets.Select(close => Threads.Start("closing", close)).ToArray())
            closing.Join();
    }
}
