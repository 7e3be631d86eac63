using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace LrNotebooks.Cli.Tests.ClassicNotebook;

/// <summary>Debian's classic Notebook, serving one folder to this machine.</summary>
internal sealed partial class NotebookServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/jupyter-notebook";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private NotebookServer(Process process, string url) => (_process, Url) = (process, url);

    /// <summary>Why there is none; null where it is installed.</summary>
    public static string? Missing => File.Exists(Program) ? null : "needs the classic Notebook (Debian: jupyter-notebook)";

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Starts it with a home of its own.</summary>
    /// <param name="folder">What it serves.</param>
    /// <param name="home">An empty folder.</param>
    /// <param name="data">The folder in which it looks for kernels.</param>
    public static async Task<NotebookServer> StartAsync(string folder, string home, string data)
    {
        var start = new ProcessStartInfo(
            Program, ["--no-browser", "--allow-root", $"--port={FreePort()}", "--NotebookApp.token=", $"--notebook-dir={folder}"])
        {
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = home;
        start.Environment["JUPYTER_PATH"] = data;
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
        return new NotebookServer(process, await url.Task.WaitAsync(StartLimit));
    }

    /// <summary>Ends it and the kernels that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A port that was free a moment ago; Notebook takes another if it no longer is.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
