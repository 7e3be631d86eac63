using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>
/// The compiler references of one session: for one file one object, in all its cells. Sessions share what was read of a file and the types that the
/// compiler made of it, so that <see cref="SubmissionChain.Bind"/> has it make them for one session at a time. The framework's assemblies are all named, those
/// without types too: of what the compiler has to find by itself it now and then takes the types of another session.
/// </summary>
internal sealed class SessionReferences
{
    // Metadata is read once in a process: a session per notebook would otherwise read the whole framework anew.
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), Lazy<AssemblyMetadata>> Read = [];

    private readonly ConcurrentDictionary<AssemblyMetadata, PortableExecutableReference> _known = [];

    /// <summary>Every assembly of the framework.</summary>
    public IEnumerable<MetadataReference> Framework => FrameworkAssemblies.Paths.Values.AsParallel().AsOrdered().Select(Get);

    /// <summary>The reference for an assembly file, as it is on disk now; for the same file the same object.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    public PortableExecutableReference Get(string path) =>
        _known.GetOrAdd(MetadataOf(path), shared => shared.GetReference(filePath: path));

    private static AssemblyMetadata MetadataOf(string path) => Read
        .GetOrAdd((path, File.GetLastWriteTimeUtc(path)), key => new Lazy<AssemblyMetadata>(() =>
        {
            // Of the framework's 70 MB the compiler needs a third; the rest is machine code.
            using var file = File.OpenRead(key.Path);
            return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata));
        }))
        .Value;
}
