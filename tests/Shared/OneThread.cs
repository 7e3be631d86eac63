using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LrNotebooks.Testing;

/// <summary>Test assemblies run side by side: libtorch's second thread would wait for a core that another test has.</summary>
internal static partial class OneThread
{
    private const string Limit = "OMP_THREAD_LIMIT";

    /// <summary>For this process, whose libtorch asks the C library once, when it is loaded, and for those that it starts.</summary>
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable(Limit, "1");
        if (!OperatingSystem.IsWindows())
            _ = SetNative(Limit, "1", overwrite: 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
