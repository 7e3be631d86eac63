using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace LrNotebooks.Cli.Tests.Browsers;

/// <summary>A server of Jupyter's, for this machine only.</summary>
internal sealed partial class JupyterServer : IAsyncDisposable
{
    private readonly Process _process;

    private JupyterServer(Process process, string url) => (_process, Url) = (process, url);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Starts it with a home of its own, and the kernel that <c>lrnb kernel install</c> puts into it.</summary>
    /// <param name="folder">An empty folder; the server serves the folder <c>notebooks</c> in it.</param>
    /// <param name="program">The server's program.</param>
    /// <param name="arguments">Its arguments, besides those that every server takes.</param>
    /// <param name="application">The name under which the server takes its options.</param>
    /// <param name="environment">Variables that it needs besides.</param>
    public static async Task<JupyterServer> StartAsync(
        string folder, string program, string[] arguments, string application, params (string Name, string Value)[] environment)
    {
        (await Lrnb.RunAsync("kernel", "install", "--prefix", folder)).Code.ShouldBe(0);
        var notebooks = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        string[] common = ["--no-browser", "--allow-root", $"--port={FreePort()}", $"--{application}.token=", $"--{application}.password="];
        var start = new ProcessStartInfo(program, [.. arguments, .. common]) { RedirectStandardError = true, WorkingDirectory = notebooks };
        start.Environment["HOME"] = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        start.Environment["JUPYTER_PATH"] = Path.Combine(folder, "share", "jupyter");
        start.Environment["JUPYTER_NO_CONFIG"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var url = new TaskCompletionSource<string>();
        var log = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            log.Add(line.Data ?? "it ended");
            if (line.Data is null)
                url.TrySetException(new InvalidOperationException(string.Join('\n', log)));
            else if (Address().Match(line.Data) is { Success: true } match)
                url.TrySetResult(match.Value);
        };
        process.BeginErrorReadLine();
        return new JupyterServer(process, await url.Task.WaitAsync(Lrnb.Patience));
    }

    /// <summary>Ends it and the kernels that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A port that was free a moment ago; the server takes another if it no longer is.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
