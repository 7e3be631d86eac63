using LrNotebooks.Cli.Pictures;
using LrNotebooks.Native;
using LrNotebooks.Scripting;
using TorchSharp;

namespace LrNotebooks.Cli;

/// <summary>What this host puts into every session: the engine and the helper assembly that it runs itself.</summary>
internal static class HostSession
{
    /// <param name="folder">The notebook's folder.</param>
    public static SessionOptions Options(string folder) => new()
    {
        WorkingDirectory = folder,
        HostAssemblies = [typeof(torch).Assembly, typeof(Lab).Assembly],
        AssemblyNeeded = LoadLibtorch,
        ShownAs = PlotlyNetChart.Read,
        ShownAsText = [typeof(torch.Tensor)],
        InsteadOfExtension = new Dictionary<string, string>
        {
            ["Plotly.NET.Interactive"] = "Plotly.NET's charts are shown without it.",
            ["LrNotebooks.Interactive"] = "Figures, tables and claims are shown without it.",
        },
        NativeLibraryOffered = path => Libtorch.LookIn(Path.GetDirectoryName(path)!),
    };

    /// <summary>Before TorchSharp looks for it: where it fails, TorchSharp copies 478 MB beside itself and never tries again.</summary>
    private static void LoadLibtorch(string assembly)
    {
        if (assembly == typeof(torch).Assembly.GetName().Name)
            Libtorch.Load();
    }
}
