using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LrNotebooks.Benchmarks;

/// <summary>Debian's PyTorch in a process of its own, which runs <c>pytorch.py</c> and does one case at a time when asked.</summary>
internal sealed class PyTorch : IDisposable
{
    /// <summary>What to do where <see cref="Find"/> finds nothing.</summary>
    public const string Cure = "apt-get install --no-install-recommends python3-torch libopenblas0-openmp";

    private const string Python = "/usr/bin/python3";

    private readonly string _blas;
    private readonly Process _process;

    private PyTorch(string blas, string shared)
    {
        _blas = blas;
        var program = Program(Path.Combine(AppContext.BaseDirectory, "pytorch.py"), shared);
        (program.RedirectStandardInput, program.RedirectStandardOutput) = (true, true);
        _process = Process.Start(program)!;
        Version = _process.StandardOutput.ReadLine() is { Length: > 0 } hello ? $"{JsonNode.Parse(hello)!["torch"]}" : "";
    }

    /// <summary>PyTorch's version; empty if it could not be imported.</summary>
    public string Version { get; }

    /// <summary>Starts PyTorch with a real BLAS; without one it is ten times slower, and nothing to compare with.</summary>
    /// <param name="shared">The folder where it finds the numbers that both sides start from.</param>
    /// <returns>Null where Debian's packages are not installed.</returns>
    public static PyTorch? Find(string shared)
    {
        var blas = Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-gnu*")
            .Select(folder => Path.Combine(folder, "openblas-openmp")).FirstOrDefault(Directory.Exists) : null;
        if (blas is null || !File.Exists(Python)) return null;
        var found = new PyTorch(blas, shared);
        if (found.Version.Length > 0) return found;
        found.Dispose();
        return null;
    }

    /// <summary>Does a case once.</summary>
    /// <returns>Seconds for one unit of it, and the number that it ends with.</returns>
    /// <exception cref="InvalidOperationException">Python stopped; it has said why on standard error.</exception>
    public (double Seconds, double Result) Run(string name, int threads)
    {
        _process.StandardInput.WriteLine(FormattableString.Invariant($"{name} {threads}"));
        _process.StandardInput.Flush();
        var reply = JsonNode.Parse(_process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"pytorch.py stopped at {name}."))!;
        return (reply["seconds"]!.GetValue<double>(), reply["result"]!.GetValue<double>());
    }

    /// <summary>A process that imports PyTorch and prints a tensor.</summary>
    public ProcessStartInfo FirstTensor => Program("-c", "import torch; print(torch.zeros(1).item())");

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    // Freshly mapped buffers cost PyTorch half the large network's time; with these settings malloc keeps them.
    private ProcessStartInfo Program(params string[] arguments) => new(Python, arguments)
    {
        Environment =
        {
            ["LD_LIBRARY_PATH"] = _blas,
            ["MALLOC_MMAP_THRESHOLD_"] = "1073741824",
            ["MALLOC_TRIM_THRESHOLD_"] = "4294967296",
            ["MALLOC_TOP_PAD_"] = "67108864",
        },
    };
}
