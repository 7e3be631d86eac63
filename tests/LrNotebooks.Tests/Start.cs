using System.Runtime.CompilerServices;
using LrNotebooks.Native;

namespace LrNotebooks.Tests;

internal static class Start
{
    /// <summary>A test may use TorchSharp before anything of the helper.</summary>
    [ModuleInitializer]
    public static void LoadLibtorch() => Libtorch.Load();
}
