using System.Globalization;
using System.Reflection;
using LrNotebooks.Native;
using TorchSharp;

namespace LrNotebooks;

/// <summary>What this notebook runs on.</summary>
public static class Lab
{
    /// <summary>Version of LrNotebooks, such as <c>0.1.0</c>.</summary>
    public static string Version => VersionOf(typeof(Lab).Assembly);

    /// <summary>The tensor engine: <c>TorchSharp 0.107.0 (libtorch 2.10.0)</c>. Asking loads nothing.</summary>
    public static string Engine => $"TorchSharp {TorchSharpVersion} (libtorch {Libtorch.Version})";

    /// <summary>Version of the package TorchSharp.</summary>
    internal static string TorchSharpVersion => VersionOf(typeof(torch).Assembly);

    /// <summary>
    /// All in one line: <c>LrNotebooks 0.1.0 · .NET 10.0.1 · TorchSharp 0.107.0 (libtorch 2.10.0) · device cpu, 2 threads</c>. The device is
    /// the one that <see cref="UseDevice"/> takes unless told otherwise.
    /// </summary>
    /// <exception cref="DllNotFoundException">libtorch does not load; the message says why, and what to do.</exception>
    public static string Describe()
    {
        Libtorch.Load();
        var threads = torch.get_num_threads();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"LrNotebooks {Version} · .NET {Environment.Version} · {Engine} · device {BestDevice}, {threads} thread{(threads == 1 ? "" : "s")}");
    }

    /// <summary>
    /// Prints <c>report: loss = 0.0123</c>: a result that <c>lrnb lab sweep</c> puts into its table, in a column of that name. A name reported twice has its
    /// last value.
    /// </summary>
    /// <param name="name">The quantity, with its unit; without a line break and <c>=</c>.</param>
    /// <param name="value">Any number, also one that is not finite.</param>
    /// <exception cref="ArgumentException">The name cannot be told from the value.</exception>
    public static void Report(string name, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().IndexOfAny('=', '\n', '\r') >= 0)
            throw new ArgumentException($"The name of a result is one line without '='; this is \"{name}\".", nameof(name));
        Console.WriteLine(ReportMark + name.Trim() + " = " + value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>How a line starts that <see cref="Report"/> prints.</summary>
    internal const string ReportMark = "report: ";

    private static string BestDevice => torch.cuda.is_available() ? "cuda" : "cpu";

    /// <summary>Chooses where tensors and layers are made from now on, for the whole notebook.</summary>
    /// <param name="device"><c>cpu</c>, <c>cuda</c>, <c>cuda:1</c> …; empty takes CUDA where this build has it, else the processor.</param>
    /// <exception cref="ArgumentException">There is no such device, or not in this build; the message says which build has it.</exception>
    /// <exception cref="DllNotFoundException">libtorch does not load; the message says why, and what to do.</exception>
    public static void UseDevice(string device = "")
    {
        ArgumentNullException.ThrowIfNull(device);
        Libtorch.Load();
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

    // The SDK appends "+commit" to the version that it writes.
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
