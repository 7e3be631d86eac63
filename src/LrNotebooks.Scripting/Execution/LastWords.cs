using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
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
    // Standard input is what the process has read or was about to read, for as long as it lives; the pipe itself holds what it has not read, and so may have
    // some of it too.
    private const string Script = """
        trap '' INT; { command exec 3<"$1"; } 2>/dev/null || :; exec >&2
        words=$(tail -c 65536; echo .)
        case $words in *"$2".) exit;; esac
        left=$(dd bs=65536 count=1 iflag=nonblock 2>/dev/null <&3; echo .)
        case ${words%.} in *"${left%.}") left=.;; esac
        printf %s%s "${words%.}" "${left%.}"
        """;

    private readonly string _goodEnd = $"\n{Guid.NewGuid():n}";
    private readonly SafeHandle _pipe;
    private readonly Stream _heard;

    private LastWords(SafeHandle pipe)
    {
        _pipe = pipe;
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{pipe.DangerousGetHandle()}");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "last-words", path, _goodEnd]) { RedirectStandardInput = true })!;
        _heard = shell.StandardInput.BaseStream;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Write(Encoding.ASCII.GetBytes(_goodEnd));
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

    /// <summary>Tells what is going to be read. Told afterwards, it would be lost with a process that dies in between.</summary>
    /// <param name="most">How many bytes at most; there is something to read.</param>
    /// <returns>How many there are to read then.</returns>
    public int Hear(int most) =>
        _heard is PipeStream heard && Descriptors.CopyBetweenPipes(_pipe, heard.SafePipeHandle, most) is > 0 and var told ? told : most;

    private void Write(ReadOnlySpan<byte> words)
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
