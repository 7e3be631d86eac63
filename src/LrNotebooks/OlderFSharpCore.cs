using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace LrNotebooks;

/// <summary>
/// Lets packages written in F# load in a host that brings an FSharp.Core of its own: .NET Interactive's last tool has 10.0, and Plotly.NET 6
/// asks for 10.1. The runtime does not hand out a lower version than the one asked for unless a handler does.
/// </summary>
/// <remarks>
/// It happens as soon as anything of this assembly is in use, which the first cell of every lesson sees to. Only within one major version, where
/// FSharp.Core adds members but takes none away; <c>docs/dotnet-interactive.md</c> says how Plotly.NET's references were checked.
/// </remarks>
internal static class OlderFSharpCore
{
#pragma warning disable CA2255 // A notebook's cell must be able to use a package without a call.
    [ModuleInitializer]
    internal static void Offer() =>
#pragma warning restore CA2255
        AssemblyLoadContext.Default.Resolving += (context, asked) => asked.Name != "FSharp.Core" ? null
            : context.Assemblies.Select(assembly => (assembly, Name: assembly.GetName()))
                .FirstOrDefault(loaded => loaded.Name.Name == asked.Name && loaded.Name.Version?.Major == asked.Version?.Major).assembly;
}
