using System.Globalization;
using System.Reflection;
using TorchSharp;

namespace LrNotebooks;

/// <summary>What this notebook runs on.</summary>
public static class Lab
{
    /// <summary>Version of LrNotebooks, such as <c>0.1.0</c>.</summary>
    public static string Version => VersionOf(typeof(Lab).Assembly);

    /// <summary>The tensor engine: <c>Embedded</c> or <c>TorchSharp</c>, and what it brings.</summary>
    /// <exception cref="InvalidOperationException">The engine's native library does not load; the message says what to do.</exception>
    public static string Engine
    {
        get
        {
            CheckThatItLoads();
            var engine = typeof(torch).Assembly;
            var embedded = engine.GetCustomAttribute<AssemblyProductAttribute>()?.Product == "LrNotebooks embedded engine";
            return embedded
                ? $"Embedded (TorchSharp API {VersionOf(engine)})"
                : $"TorchSharp {VersionOf(engine)} (libtorch {torch.__version__})";
        }
    }

    /// <summary>
    /// All in one line: <c>LrNotebooks 0.1.0 · .NET 10.0.1 · engine Embedded (TorchSharp API 0.107.0) · 2 threads · CUDA no</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The engine's native library does not load; the message says what to do.</exception>
    public static string Describe()
    {
        CheckThatItLoads();
        var cuda = torch.cuda.is_available() ? "yes" : "no";
        var threads = torch.get_num_threads().ToString(CultureInfo.InvariantCulture);
        return $"LrNotebooks {Version} · .NET {Environment.Version} · engine {Engine} · {threads} threads · CUDA {cuda}";
    }

    private static void CheckThatItLoads()
    {
        try
        {
            _ = torch.get_num_threads();
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException)
        {
            // TorchSharp's own message is a log of every folder that it searched.
            var reason = e.GetBaseException().Message.Split('\n')[0].TrimEnd('\r', '.', ' ');
            throw new InvalidOperationException(
                $"TorchSharp {VersionOf(typeof(torch).Assembly)} is here, but the native library that it needs does not load: {reason}. "
                + "Restore the package for this machine (TorchEngine=TorchSharp or TorchSharpCuda) and build again, or build without "
                + "TorchEngine: the embedded engine needs no native library.", e);
        }
    }

    // The SDK appends "+commit" to the version that it writes.
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
