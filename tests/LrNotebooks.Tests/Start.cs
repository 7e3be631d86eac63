using System.Runtime.CompilerServices;
using LrNotebooks.Native;
using static TorchSharp.torch;

namespace LrNotebooks.Tests;

internal static class Start
{
    /// <summary>A test may use TorchSharp before anything of the helper; most tensors are small, and other test assemblies run beside.</summary>
    [ModuleInitializer]
    public static void LoadLibtorch()
    {
        Libtorch.Load();
        set_num_threads(1);
    }
}
