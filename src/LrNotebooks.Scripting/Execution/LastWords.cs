using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace LrNotebooks.Scripting;

/// <summary>
/// What a process that reads its own standard error writes there when it dies: a stack overflow, <c>FailFast</c>, an abort of the C library. Nobody is
/// left to read it, so a shell waits for the end and hands the last of it on to where standard error went before. It says nothing when the process
/// ends in good order.
/// </summary>
internal sealed class LastWords
{
    // Standard input is what has been read, for as long as the process lives; the pipe itself holds what has not.
    private const string Script = """
        trap '' INT; { command exec 3<"$1"; } 2>/dev/null || :; exec >&2
        words=$(tail -c 65536; echo .)
        case $words in *"$2".) exit;; esac
        printf %s "${words%.}"
        exec dd bs=65536 count=1 iflag=nonblock 2>/dev/null <&3
        """;

    private readonly string _goodEnd = $"\n{Guid.NewGuid():n}";
    private readonly Stream _heard;

    private LastWords(SafeHandle pipe)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{pipe.DangerousGetHandle()}");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "last-words", path, _goodEnd]) { RedirectStandardInput = true })!;
        _heard = shell.StandardInput.BaseStream;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Hear(Encoding.ASCII.GetBytes(_goodEnd));
    }

    /// <summary>Starts the shell, whose standard error is this process's as it is now.</summary>
    /// <param name="pipe">The end from which this process is going to read what is written to its standard error.</param>
    /// <returns>Null where there is no shell.</returns>
    [SupportedOSPlatform("linux")]
    public static LastWords? Await(SafeHandle pipe)
    {
        try
        {
            return new LastWords(pipe);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Tells what has been read.</summary>
    public void Hear(ReadOnlySpan<byte> words)
    {
        try
        {
            _heard.Write(words);
        }
        catch (IOException)
        {
            // Somebody ended the shell.
        }
    }
}
