using LrNotebooks.Jupyter;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Cli;

/// <summary>What the kernel says of itself.</summary>
internal static class LabKernel
{
    public static KernelDescription Description { get; } = new(
        "lrnotebooks",
        Lab.Version,
        CSharpLanguage.Info,
        $"LrNotebooks {Lab.Version}: C# {CSharpLanguage.Version} on .NET {Environment.Version}; tensors by {Lab.Engine}.")
    {
        HelpLinks =
        [
            new HelpLink(".NET API", "https://learn.microsoft.com/dotnet/api/"),
            new HelpLink("C# language", "https://learn.microsoft.com/dotnet/csharp/"),
            new HelpLink("TorchSharp", "https://github.com/dotnet/TorchSharp"),
        ],
    };
}
