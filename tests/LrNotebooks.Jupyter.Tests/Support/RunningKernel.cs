using LrNotebooks.Jupyter.EchoKernel;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>An echo kernel in this process, on free ports, and a client of it.</summary>
internal sealed class RunningKernel : IDisposable
{
    private readonly List<KernelClient> _clients = [];

    public RunningKernel(KernelOptions? options = null)
    {
        var connection = new ConnectionInfo { Key = "test-key" };
        Server = new KernelServer(connection, new EchoInterpreter(), (options ?? new KernelOptions()) with { Log = Log.Add });
        Client = Connect();
    }

    public Log Log { get; } = new();

    public KernelServer Server { get; }

    public KernelClient Client { get; }

    /// <summary>Another client.</summary>
    public KernelClient Connect()
    {
        var client = new KernelClient(Server.Connection);
        _clients.Add(client);
        return client;
    }

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        Server.Dispose();
    }
}
