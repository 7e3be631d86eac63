using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using LrNotebooks.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace LrNotebooks.Benchmarks;

/// <summary>
/// TorchSharp's race with the garbage collector: trains in one thread while another collects every millisecond, and counts the steps that fail;
/// first on the package's own TorchSharp.dll, then on the copy that the build forbids to optimize.
/// </summary>
internal static class Race
{
    /// <param name="seconds">How long each of the two trains.</param>
    public static int Run(double seconds)
    {
        Libtorch.Load();
        foreach (var (name, file) in new[] { ("the package's", Package), ("ours", typeof(torch).Assembly.Location) })
        {
            if (!File.Exists(file)) throw new IOException($"{file} is not there; restore the package.");
            var apart = new Apart(file).LoadFromAssemblyPath(typeof(Race).Assembly.Location);
            apart.GetType(typeof(Race).FullName!)!.GetMethod(nameof(Train))!.Invoke(null, [name, seconds]);
        }
        return 0;
    }

    /// <summary>Called in a load context with a TorchSharp of its own.</summary>
    public static void Train(string name, double seconds)
    {
        Libtorch.Load();
        set_num_threads(1);
        using var ended = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                GC.Collect(0);
                Thread.Sleep(1);
            }
        });
        collector.Start();
        var (steps, failed, before, clock) = (0, 0, GC.CollectionCount(0), Stopwatch.StartNew());
        var w = tensor(5f, requires_grad: true);
        for (; clock.Elapsed.TotalSeconds < seconds; steps++)
        {
            try
            {
                Step(w);
            }
            catch (System.Runtime.InteropServices.ExternalException)
            {
                failed++;
            }
        }
        ended.Cancel();
        collector.Join();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} TorchSharp.dll: {failed} of {steps} steps failed, {GC.CollectionCount(0) - before} collections, {clock.Elapsed.TotalMicroseconds / steps:F1} µs a step"));
    }

    private static void Step(Tensor w)
    {
        using var scope = NewDisposeScope();
        ((w + 1).square() / 3.0).backward();
        using (no_grad())
        {
            w.sub_(w.grad! * 0.001);
            w.grad!.zero_();
        }
    }

    private static string Package
    {
        get
        {
            var version = typeof(torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
            var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            return Path.Combine(packages, "torchsharp", version, "lib", "net8.0", "TorchSharp.dll");
        }
    }

    /// <summary>Everything that uses TorchSharp a second time, with another TorchSharp.</summary>
    private sealed class Apart(string torchSharp) : AssemblyLoadContext("race")
    {
        protected override Assembly? Load(AssemblyName name) => name.Name switch
        {
            "TorchSharp" => LoadFromAssemblyPath(torchSharp),
            "LrNotebooks" => LoadFromAssemblyPath(typeof(Libtorch).Assembly.Location),
            _ => null,
        };
    }
}
