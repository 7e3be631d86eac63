namespace LrNotebooks.Cli.Kernels;

/// <summary>A kernel on one of the tensor engines. Kernels of several flavours can be installed side by side.</summary>
/// <param name="Name">What <c>--engine</c> calls it.</param>
/// <param name="TorchEngine">What the build property calls it.</param>
/// <param name="KernelName">The name under which Jupyter knows its kernel.</param>
/// <param name="DisplayName">What menus say.</param>
internal sealed record Flavour(string Name, string TorchEngine, string KernelName, string DisplayName)
{
    /// <summary>On the engine of this repository.</summary>
    public static Flavour Embedded { get; } = new("embedded", "Embedded", KernelNames.Own, "C# (LrNotebooks)");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Flavour> All { get; } =
    [
        Embedded,
        new("torchsharp", "TorchSharp", $"{KernelNames.Own}-torchsharp", "C# (LrNotebooks, TorchSharp)"),
        new("torchsharp-cuda", "TorchSharpCuda", $"{KernelNames.Own}-torchsharp-cuda", "C# (LrNotebooks, TorchSharp on CUDA)"),
    ];
}
