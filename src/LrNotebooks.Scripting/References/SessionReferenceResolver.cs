using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Packages;

/// <summary>What <c>#r</c> means in a session.</summary>
/// <param name="workingDirectory">The folder for a cell's text.</param>
/// <param name="host">What the host shares.</param>
/// <param name="loaded">Where cells are loaded.</param>
/// <param name="references">The session's references.</param>
/// <param name="offers">False for cells that may never run: what they refer to does not become loadable.</param>
internal sealed class SessionReferenceResolver(
    string workingDirectory, HostAssemblies host, SessionLoadContext loaded, SessionReferences references, bool offers = true) : MetadataReferenceResolver
{
    /// <summary>An assembly that a referenced one needs may lie beside it.</summary>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        // A package's assemblies are among the compilation's own references; a directive can stand for one only.
        if (PackageRequest.Is(reference))
            return [references.Get(typeof(CellFunctions).Assembly.Location)];
        var name = Path.GetFileNameWithoutExtension(RelativePath.Portable(reference));
        if (host.Find(name) is { } shared)
            return [references.Get(shared.Location)];
        var path = RelativePath.Resolve(reference, baseFilePath, workingDirectory);
        if (File.Exists(path))
        {
            if (offers)
                loaded.OfferWithFolder(path);
            return [references.Get(path)];
        }
        return FrameworkAssemblies.Paths.GetValueOrDefault(NameOnly(reference)) is { } known ? [references.Get(known)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        (loaded.Find(referenceIdentity.Name) ?? Beside(definition, referenceIdentity.Name)) is { } path ? references.Get(path) : null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static string? Beside(MetadataReference definition, string name) =>
        (definition as PortableExecutableReference)?.FilePath is { } file
        && Path.Combine(Path.GetDirectoryName(file)!, name + ".dll") is var path && File.Exists(path) ? path : null;

    /// <summary>The simple name in <c>#r "System.Numerics"</c> or <c>#r "System.Numerics.dll"</c>.</summary>
    private static string NameOnly(string reference) =>
        reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^".dll".Length] : reference;
}
