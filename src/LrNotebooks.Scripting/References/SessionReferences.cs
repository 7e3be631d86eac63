using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>
/// The compiler references of one session. Sessions share the bytes but not the reference objects: to these the compiler attaches the types
/// it made, and of two sessions' types for one name, each equally good, it would now and then take the other's.
/// </summary>
internal sealed class SessionReferences
{
    private readonly ConcurrentDictionary<AssemblyMetadata, PortableExecutableReference> _known = [];

    /// <summary>Every assembly of the framework.</summary>
    public IEnumerable<MetadataReference> Framework => FrameworkAssemblies.Paths.Values.AsParallel().AsOrdered().Select(Get);

    /// <summary>The reference for an assembly file, as it is on disk now; for the same file the same object.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public PortableExecutableReference Get(string path) =>
        _known.GetOrAdd(MetadataCache.Get(path), shared => ((AssemblyMetadata)shared.Copy()).GetReference(filePath: path));
}
