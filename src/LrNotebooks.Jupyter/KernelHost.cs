using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Jupyter;

/// <summary>Runs a kernel as a process of its own, as Jupyter starts it.</summary>
public static class KernelHost
{
    /// <summary>
    /// Serves until a client, a signal or the parent's death ends the kernel. SIGINT interrupts the running cell. An exception that
    /// a thread of a cell does not catch is printed to the latest cell, and the process goes on.
    /// </summary>
    /// <param name="connectionFile">The connection file's path, which Jupyter hands over.</param>
    /// <param name="interpreter">The language.</param>
    /// <param name="options">How the server behaves; its log goes to standard error unless set.</param>
    /// <returns>
    /// The exit code: 0, or 1 when the kernel could not start, and then standard error says why. Pass it to <see cref="Exit"/>:
    /// threads that a cell left behind would keep the process alive otherwise.
    /// </returns>
    public static int Run(string connectionFile, IInterpreter interpreter, KernelOptions? options = null)
    {
        // Not Console.Error, which an interpreter may have put in front of its cells.
        var console = TextWriter.Synchronized(new StreamWriter(NativeOutput.ForHost(2)) { AutoFlush = true });
        NativeOutput.Capture([StreamOutput.StandardOut, StreamOutput.StandardError], keepsLastWords: true);
        options ??= new KernelOptions();
        options = options with { Log = options.Log ?? (line => console.WriteLine(line)) };
        try
        {
            using var server = new KernelServer(ConnectionFile.Read(connectionFile), interpreter, options);
            Serve(server, options);
            return 0;
        }
        catch (Exception e) when (e is ConnectionFileException or EndpointException)
        {
            console.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>
    /// Has SIGINT reach this process also where whoever started it ignores the signal, as a shell does for what it starts in the background: .NET would leave it
    /// ignored. Call it before anything waits for the signal.
    /// </summary>
    public static void HearInterrupts()
    {
        const int Interrupt = 2;
        const nint Default = 0;
        if (!OperatingSystem.IsWindows())
            _ = HandleSignal(Interrupt, Default);
    }

    /// <summary>
    /// Ends the process with a code, at once if something that a cell left behind, or a native library that is being torn down, holds it up:
    /// by then all work is done.
    /// </summary>
    public static void Exit(int code)
    {
        Threads.Start("last resort", () =>
        {
            Thread.Sleep(2000);
            if (OperatingSystem.IsWindows())
                _ = TerminateProcess(-1, (uint)code);
            else
                ExitNow(code);
        });
        Environment.Exit(code);
    }

    // What the C library and .NET would still do on exit is what holds the process up.
    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void ExitNow(int code);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint HandleSignal(int number, nint handler);

    [DllImport("kernel32")]
    private static extern int TerminateProcess(nint process, uint code);

    private static void Serve(KernelServer server, KernelOptions options)
    {
        CatchWhatThreadsThrow(server, options.Log);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignoring(server.Interrupt));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignoring(() => server.RequestShutdown(false)));
        ParentWatch.Start(() =>
        {
            options.Log?.Invoke("the process that started this kernel has ended; so does the kernel");
            server.RequestShutdown(false);
        });
        server.Shutdown.Wait();
    }

    private static void CatchWhatThreadsThrow(KernelServer server, Action<string>? log)
    {
        UnhandledExceptions.Fallback = exception =>
        {
            log?.Invoke($"unhandled {exception}");
            server.Complain($"Unhandled exception on a background thread: {exception}\n");
            return true;
        };
        UnhandledExceptions.EnsureHandled();
    }

    private static Action<PosixSignalContext> Ignoring(Action instead) => context =>
    {
        context.Cancel = true;
        instead();
    };
}

/// <summary>
/// Notices that the process which started the kernel has ended. Jupyter names it in JPY_PARENT_PID, on Windows by a handle. Not with
/// Linux's parent-death signal, which comes already when the thread that started the kernel ends.
/// </summary>
internal static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Watches, if a parent is named.</summary>
    /// <param name="ended">Called once, when it has ended.</param>
    public static void Start(Action ended)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var parent) || parent <= 0)
            return;
        Action wait = OperatingSystem.IsWindows() ? () => WaitForHandle((nint)parent) : () => Poll((int)parent);
        Threads.Start("parent watch", () =>
        {
            wait();
            ended();
        });
    }

    private static void Poll(int parent)
    {
        // A direct child is handed to another parent the moment its own ends, even while that waits to be buried.
        Func<bool> lives = GetParentId() == parent ? () => GetParentId() == parent : () => Exists(parent);
        while (lives())
            Thread.Sleep(Interval);
    }

    private static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void WaitForHandle(nint handle)
    {
        using var process = new ManualResetEvent(false);
        process.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false);
        process.WaitOne();
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int GetParentId();
}
