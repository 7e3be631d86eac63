using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter;

/// <summary>Every type of message that a kernel answers.</summary>
internal static class HandlerTable
{
    /// <summary>The handlers by message type.</summary>
    public static Dictionary<string, IRequestHandler> Create(
        IInterpreter interpreter, ConnectionInfo connection, IoPub iopub, HistoryStore history, Interruption interruption,
        IRequestHandler execute, Action<bool> shutdown) => new IRequestHandler[]
        {
            execute,
            new KernelInfoHandler(interpreter.Description),
            new CompleteHandler(interpreter),
            new InspectHandler(interpreter),
            new IsCompleteHandler(interpreter),
            new HistoryHandler(history),
            new ConnectHandler(connection),
            new CommInfoHandler(),
            new CommOpenHandler(iopub),
            new CommMessageHandler(iopub),
            new CommCloseHandler(),
            new InterruptHandler(interruption),
            new ShutdownHandler(iopub, shutdown),
            new DebugHandler(),
        }.ToDictionary(handler => handler.MessageType);
}
