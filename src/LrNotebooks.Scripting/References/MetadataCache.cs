using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>Metadata read once in a process: a session per notebook would otherwise read the whole framework anew.</summary>
internal static class MetadataCache
{
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), Lazy<AssemblyMetadata>> Known = [];

    /// <summary>The metadata of an assembly file, as it is on disk now.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public static AssemblyMetadata Get(string path) => Known
        .GetOrAdd((path, File.GetLastWriteTimeUtc(path)), key => new Lazy<AssemblyMetadata>(() => Read(key.Path)))
        .Value;

    private static AssemblyMetadata Read(string path)
    {
        // Of the framework's 70 MB the compiler needs a third; the rest is machine code.
        using var file = File.OpenRead(path);
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata));
    }
}
