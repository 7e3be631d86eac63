using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Scripting;

/// <summary>The C library's file descriptors.</summary>
internal static class Descriptors
{
    private const short ToRead = 1, ToWrite = 4;
    private const int Interrupted = 4, TryAgain = 11, TryAgainOnMac = 35;
    private const int CopyClosedInChildren = 1030; // F_DUPFD_CLOEXEC of Linux
    private const int OutputHandle = -11, ErrorHandle = -12;

    /// <summary>Makes a descriptor mean what a handle means; child processes inherit it.</summary>
    public static void Replace(int descriptor, SafeHandle with)
    {
        if (Duplicate(Number(with), descriptor) < 0)
            throw new IOException($"cannot capture file descriptor {descriptor}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Another number for what a descriptor means now; on Linux child processes do not inherit it.</summary>
    public static SafeFileHandle Copy(int descriptor)
    {
        var copy = OperatingSystem.IsLinux() ? Control(descriptor, CopyClosedInChildren, 3) : Duplicate(descriptor);
        return copy >= 0 ? new SafeFileHandle(copy, ownsHandle: true)
            : throw new IOException($"cannot use file descriptor {descriptor}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Leaves standard input empty and sends standard output where standard error goes.</summary>
    public static void JoinOutputToError()
    {
        if (OperatingSystem.IsWindows())
        {
            _ = SetStdHandle(OutputHandle, GetStdHandle(ErrorHandle));
            return;
        }
        CloseInput();
        using var error = Copy(2);
        Replace(1, error);
    }

    /// <summary>Leaves standard input empty, on Unix.</summary>
    public static void CloseInput()
    {
        using var nothing = File.OpenHandle("/dev/null");
        Replace(0, nothing);
    }

    /// <summary>Whether there is something to read at once.</summary>
    public static bool HasData(SafeHandle handle)
    {
        PollRequest[] request = [new() { Descriptor = Number(handle), Events = ToRead }];
        return Poll(request, 1, 0) > 0 && (request[0].Returned & ToRead) != 0;
    }

    /// <summary>Waits until there is something to read from one of them, or one is closed.</summary>
    /// <returns>Which, and whether it had data: a closed one has none. To ask for it later would not tell it from one that somebody else has read meanwhile.</returns>
    public static IReadOnlyList<(SafeHandle Handle, bool HadData)> WaitFor(params IReadOnlyList<SafeHandle> handles)
    {
        PollRequest[] requests = [.. handles.Select(handle => new PollRequest { Descriptor = Number(handle), Events = ToRead })];
        while (Poll(requests, (nuint)requests.Length, Timeout.Infinite) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
        return [.. handles.Zip(requests).Where(pair => pair.Second.Returned != 0).Select(pair => (pair.First, (pair.Second.Returned & ToRead) != 0))];
    }

    /// <summary>Writes all of it, where the descriptor now stands.</summary>
    /// <exception cref="IOException">It is closed, or its disk is full.</exception>
    public static void Write(SafeHandle handle, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = Write(Number(handle), in MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written >= 0)
                bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() is var error && error is TryAgain or TryAgainOnMac)
                _ = Poll([new() { Descriptor = Number(handle), Events = ToWrite }], 1, Timeout.Infinite);
            else if (error != Interrupted)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
    }

    /// <summary>Puts what a pipe holds into another pipe too, without reading it (Linux).</summary>
    /// <returns>How many bytes; none or a negative number where that cannot be, as when nobody reads the other.</returns>
    public static int CopyBetweenPipes(SafeHandle from, SafeHandle to, int most) => (int)Tee(Number(from), Number(to), (nuint)most, 0);

    private static int Number(SafeHandle handle) => (int)handle.DangerousGetHandle();

    [DllImport("libc", EntryPoint = "tee")]
    private static extern nint Tee(int from, int to, nuint most, uint flags);

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static extern int Duplicate(int descriptor, int onto);

    [DllImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static extern int Control(int descriptor, int command, int argument);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static extern int Poll([In, Out] PollRequest[] requests, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint Write(int descriptor, in byte first, nint count);

    [DllImport("kernel32")]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    private static extern int SetStdHandle(int which, nint handle);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}

/// <summary>
/// Writes to a file descriptor at the place where it stands, which other processes and descriptors move along: a <see cref="FileStream"/> on a file has a place
/// of its own, and would write over what they wrote.
/// </summary>
internal sealed class DescriptorStream(SafeFileHandle handle) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => Descriptors.Write(handle, buffer);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            handle.Dispose();
        base.Dispose(disposing);
    }
}
