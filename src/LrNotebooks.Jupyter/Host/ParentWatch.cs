using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LrNotebooks.Jupyter.Channels;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Jupyter;

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
