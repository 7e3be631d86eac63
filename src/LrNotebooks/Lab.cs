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
    /// All in one line: <c>LrNotebooks 0.1.0 · .NET 10.0.1 · engine Embedded (TorchSharp API 0.107.0) · device cpu, 2 threads</c>. The device is
    /// the one that <see cref="UseDevice"/> takes unless told otherwise.
    /// </summary>
    /// <exception cref="InvalidOperationException">The engine's native library does not load; the message says what to do.</exception>
    public static string Describe()
    {
        var engine = Engine;
        var threads = torch.get_num_threads().ToString(CultureInfo.InvariantCulture);
        return $"LrNotebooks {Version} · .NET {Environment.Version} · engine {engine} · device {BestDevice}, {threads} threads";
    }

    private static string BestDevice => torch.cuda.is_available() ? "cuda" : "cpu";

    /// <summary>Chooses where tensors and layers are made from now on, for the whole notebook.</summary>
    /// <param name="device"><c>cpu</c>, <c>cuda</c>, <c>cuda:1</c> …; empty takes CUDA where the engine has it, else the processor.</param>
    /// <exception cref="ArgumentException">There is no such device, or not with this engine; the message says which build has it.</exception>
    public static void UseDevice(string device = "")
    {
        ArgumentNullException.ThrowIfNull(device);
        var chosen = device.Length == 0 ? BestDevice : device;
        try
        {
            torch.set_default_device(chosen);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new ArgumentException($"device \"{device}\" cannot be used: {e.Message}", nameof(device), e);
        }
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
