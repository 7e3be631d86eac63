using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>
/// The compiler references of one session. Sessions share the bytes but not the reference objects: to these the compiler attaches the types
/// it made, and of two sessions' types for one name, each equally good, it would now and then take the other's.
/// </summary>
internal sealed class SessionReferences
{
    // Metadata is read once in a process: a session per notebook would otherwise read the whole framework anew.
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), Lazy<AssemblyMetadata>> Read = [];

    private readonly ConcurrentDictionary<AssemblyMetadata, PortableExecutableReference> _known = [];

    /// <summary>
    /// The assemblies of the framework that have types of their own. The others only say where a type is that an older library names; each cell
    /// would bind them again and keep them, and the compiler asks for those that it needs (<see cref="SessionReferenceResolver"/>).
    /// </summary>
    public IEnumerable<MetadataReference> Framework => FrameworkAssemblies.Paths.Values.AsParallel().AsOrdered().Where(HasTypes).Select(Get);

    /// <summary>The reference for an assembly file, as it is on disk now; for the same file the same object.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public PortableExecutableReference Get(string path) =>
        _known.GetOrAdd(MetadataOf(path), shared => ((AssemblyMetadata)shared.Copy()).GetReference(filePath: path));

    private static bool HasTypes(string path)
    {
        var reader = MetadataOf(path).GetModules()[0].GetMetadataReader();
        return reader.TypeDefinitions.Any(type => (reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }

    private static AssemblyMetadata MetadataOf(string path) => Read
        .GetOrAdd((path, File.GetLastWriteTimeUtc(path)), key => new Lazy<AssemblyMetadata>(() =>
        {
            // Of the framework's 70 MB the compiler needs a third; the rest is machine code.
            using var file = File.OpenRead(key.Path);
            return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata));
        }))
        .Value;
}
