using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// What is written beneath <see cref="Console"/>: by child processes, by native libraries, through <see cref="Console.OpenStandardOutput()"/>. In a
/// process that a host gives to its cells it belongs to the cell that was started last.
/// </summary>
/// <remarks>
/// A pipe takes the place of the file descriptor. It is read when something arrives, and before the cell says anything by another way, so that the
/// order stays. On Windows a child's output goes where the host's goes.
/// </remarks>
public static class NativeOutput
{
    private static readonly Lock Gate = new();
    private static CapturedStream[] _captured = [];
    private static CellScope? _owner;

    /// <summary>
    /// Captures standard streams of this process, once and for good. What the host wants to write itself it writes through a stream that it opened
    /// before; what is written while no cell has been started goes there as well.
    /// </summary>
    /// <param name="names"><see cref="StreamOutput.StandardOut"/>, <see cref="StreamOutput.StandardError"/>.</param>
    /// <param name="keepsLastWords">What the process writes to standard error when it dies goes there as well, by a shell that waits for it (Linux).</param>
    public static void Capture(IReadOnlyList<string> names, bool keepsLastWords = false)
    {
        if (OperatingSystem.IsWindows())
            return;
        lock (Gate)
            _captured = [.. names.Select(name => Start(name, keepsLastWords))];
        new Thread(Watch) { IsBackground = true, Name = "native output" }.UnsafeStart();
    }

    /// <summary>
    /// A standard stream for the host itself, which stays what it is now whatever takes its place, and which no child process inherits. Unlike the console's own, writing to it on
    /// Unix takes no lock: that lock is held by a cell that prints, and what it prints may have to wait for the host.
    /// </summary>
    /// <param name="descriptor">0, 1 or 2: input, output, error.</param>
    /// <exception cref="IOException">There is no such stream.</exception>
    public static Stream ForHost(int descriptor) => (descriptor, OperatingSystem.IsWindows()) switch
    {
        (0, true) => Console.OpenStandardInput(),
        (1, true) => Console.OpenStandardOutput(),
        (_, true) => Console.OpenStandardError(),
        (0, _) => new FileStream(Descriptors.Copy(0), FileAccess.Read, bufferSize: 0),
        _ => new DescriptorStream(Descriptors.Copy(descriptor)),
    };

    /// <summary>What is written from now on belongs to another cell.</summary>
    internal static void BelongsTo(CellScope cell)
    {
        Drain();
        lock (Gate)
            _owner = cell;
    }

    /// <summary>Hands on what has been written so far.</summary>
    internal static void Drain()
    {
        lock (Gate)
        {
            foreach (var stream in _captured)
                stream.Drain(_owner);
        }
        ParentsPipe.WaitUntilRead();
    }

    private static CapturedStream Start(string name, bool keepsLastWords)
    {
        // Code of no cell that any could be blamed for, such as a native library's callback, prints through the console's own writers: they follow.
        if (name == StreamOutput.StandardError)
        {
            var error = new CapturedStream(name, 2, ForHost(2), keepsLastWords);
            Console.SetError(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });
            return error;
        }
        var output = new CapturedStream(name, 1, ForHost(1), keepsLastWords: false);
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        return output;
    }

    private static void Watch()
    {
        var open = _captured.Select(stream => stream.Pipe).ToList();
        while (open.Count > 0)
        {
            // What a cell closed has nothing to wait for.
            foreach (var (pipe, _) in Descriptors.WaitFor(open).Where(ready => !ready.HadData))
                open.Remove(pipe);
            Drain();
        }
    }
}

/// <summary>A standard stream behind which there is a pipe, for as long as the process lives.</summary>
#pragma warning disable CA1001 // Nobody closes it before.
internal sealed class CapturedStream
#pragma warning restore CA1001
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In, HandleInheritability.None);
    private readonly PipeText _text;
    private readonly string _name;
    private readonly Stream _before;
    private readonly LastWords? _lastWords;

    /// <summary>Puts the pipe in the descriptor's place.</summary>
    /// <param name="name">What the stream is called in a notebook.</param>
    /// <param name="descriptor">1 or 2.</param>
    /// <param name="before">Where the stream went so far.</param>
    /// <param name="keepsLastWords">What the process writes there when it dies goes there too.</param>
    public CapturedStream(string name, int descriptor, Stream before, bool keepsLastWords)
    {
        (_name, _before, _text) = (name, before, new PipeText(_pipe));
        if (keepsLastWords && OperatingSystem.IsLinux())
            _lastWords = LastWords.Await(Pipe);
        Descriptors.Replace(descriptor, _pipe.ClientSafePipeHandle);
        _pipe.DisposeLocalCopyOfClientHandle();
    }

    /// <summary>The end of the pipe that is read.</summary>
    public SafeHandle Pipe => _pipe.SafePipeHandle;

    /// <summary>Hands on what is in the pipe: no more than it holds at once, since a process may fill it without end.</summary>
    public void Drain(CellScope? owner)
    {
        for (var left = PipeText.MostBytes; left > 0 && Descriptors.HasData(Pipe);)
        {
            var (bytes, text) = _text.Read(_lastWords?.Hear(left) ?? left);
            if (bytes.IsEmpty)
                return;
            left -= bytes.Length;
            try
            {
                if (owner is null)
                    _before.Write(bytes.Span);
                else if (text.Length > 0)
                    owner.Deliver(new StreamOutput(_name, text));
            }
            catch (Exception)
            {
                // Nobody wants it; the cell that happens to print now is not to blame.
            }
        }
    }
}

/// <summary>UTF-8 text from a pipe, where a character may come in two readings.</summary>
internal sealed class PipeText(Stream pipe)
{
    /// <summary>The most that is read at once, and about what a pipe holds.</summary>
    public const int MostBytes = 65_536;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[MostBytes];
    private readonly char[] _characters = new char[MostBytes + 1];

    /// <summary>Reads what is there.</summary>
    /// <param name="most">Bytes.</param>
    /// <returns>The bytes, until the next reading, and the text that is whole with them; no bytes at the pipe's end.</returns>
    public (ReadOnlyMemory<byte> Bytes, string Text) Read(int most = MostBytes)
    {
        var count = pipe.Read(_bytes, 0, most);
        return (_bytes.AsMemory(0, count), new string(_characters, 0, _decoder.GetChars(_bytes, 0, count, _characters, 0, flush: false)));
    }
}

/// <summary>
/// Standard error of a process that runs cells for another one, which reads it, so that the last words of a process that dies are not lost with it.
/// </summary>
/// <remarks>Linux alone lets a process look into the pipe that it writes to; elsewhere the order is as it happens to be.</remarks>
internal static class ParentsPipe
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static SafeHandle? _pipe;

    /// <summary>From now on other output waits for it.</summary>
    public static void Open()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _pipe = File.OpenHandle("/proc/self/fd/2", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No /proc.
        }
    }

    /// <summary>Waits until the parent has read what was written, unless something goes on writing.</summary>
    public static void WaitUntilRead()
    {
        if (_pipe is { } pipe && Descriptors.HasData(pipe))
            SpinWait.SpinUntil(() => !Descriptors.HasData(pipe), Patience);
    }
}
