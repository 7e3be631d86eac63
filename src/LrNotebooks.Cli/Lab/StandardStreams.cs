using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// This process's standard input and output, taken away from whatever runs in it: what a library or a child process prints goes to standard error, and
/// reads nothing.
/// </summary>
internal static class StandardStreams
{
    private const int DuplicateClosedInChildren = 1030; // F_DUPFD_CLOEXEC of Linux

    /// <summary>The two streams, under numbers that no child process inherits.</summary>
    public static (StreamReader Input, StreamWriter Output) Take()
    {
        if (OperatingSystem.IsWindows())
            return (Reader(Console.OpenStandardInput()), Writer(Console.OpenStandardOutput()));
        var (input, output) = (Duplicate(0), Duplicate(1));
        using (var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read))
            Check(dup2((int)nothing.DangerousGetHandle(), 0));
        Check(dup2(2, 1));
        return (Reader(Open(input, FileAccess.Read)), Writer(Open(output, FileAccess.Write)));
    }

    private static int Duplicate(int number) => Check(OperatingSystem.IsLinux() ? fcntl(number, DuplicateClosedInChildren, 3) : dup(number));

    private static FileStream Open(int number, FileAccess access) => new(new SafeFileHandle(number, ownsHandle: true), access, bufferSize: 0);

    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(false));

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"cannot set standard streams apart: error {Marshal.GetLastPInvokeError()}");

#pragma warning disable SYSLIB1054 // Source-generated imports need unsafe code in the whole project.
    [DllImport("libc", SetLastError = true)]
    private static extern int dup(int number);

    [DllImport("libc", SetLastError = true)]
    private static extern int dup2(int from, int to);

    [DllImport("libc", SetLastError = true)]
    private static extern int fcntl(int number, int command, int argument);
#pragma warning restore SYSLIB1054
}
