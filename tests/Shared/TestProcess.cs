using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LrNotebooks.Testing;

/// <summary>What holds for a process of tests and those that it starts, whoever started it.</summary>
internal static partial class TestProcess
{
    private const string ThreadLimit = "OMP_THREAD_LIMIT";
    private const int Interrupt = 2;
    private const nint Ignored = 1;

    [ModuleInitializer]
    internal static void Prepare()
    {
        // Test assemblies run side by side: libtorch's second thread would wait for a core that another test has. It asks the C library, once.
        Environment.SetEnvironmentVariable(ThreadLimit, "1");
        if (OperatingSystem.IsWindows())
            return;
        _ = SetVariable(ThreadLimit, "1", overwrite: 1);
        // A shell that runs a script in the background has it ignore SIGINT, and .NET leaves that to the programs that tests interrupt.
        if (SetHandler(Interrupt, 0) is var before && before != Ignored)
            SetHandler(Interrupt, before);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
