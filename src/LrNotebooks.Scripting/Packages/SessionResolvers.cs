using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Packages;

/// <summary>What <c>#r</c> means in a session.</summary>
/// <param name="workingDirectory">The folder for a cell's text.</param>
/// <param name="loaded">Where cells are loaded; knows what the host shares.</param>
/// <param name="references">The session's references.</param>
/// <param name="offers">False for cells that may never run: what they refer to does not become loadable.</param>
internal sealed class SessionReferenceResolver(
    string workingDirectory, SessionLoadContext loaded, SessionReferences references, bool offers = true) : MetadataReferenceResolver
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
        if (loaded.FindShared(name) is { } shared)
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
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static string? Beside(MetadataReference definition, string name) =>
        (definition as PortableExecutableReference)?.FilePath is { } file
        && Path.Combine(Path.GetDirectoryName(file)!, name + ".dll") is var path && File.Exists(path) ? path : null;

    /// <summary>The simple name in <c>#r "System.Numerics"</c> or <c>#r "System.Numerics.dll"</c>.</summary>
    private static string NameOnly(string reference) =>
        reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^".dll".Length] : reference;
}

/// <summary>What <c>#load</c> means in a session: a path from the folder of the text that says it.</summary>
/// <param name="workingDirectory">The folder for a cell's text.</param>
/// <param name="prepare">Makes what is compiled from what is in the file of a path.</param>
internal sealed class SessionSourceResolver(string workingDirectory, Func<string, SourceText, SourceText> prepare) : SourceReferenceResolver
{
    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var file = RelativePath.Resolve(path, baseFilePath, workingDirectory);
        return File.Exists(file) ? file : null;
    }

    /// <inheritdoc/>
    public override Stream OpenRead(string resolvedPath) => File.OpenRead(resolvedPath);

    /// <inheritdoc/>
    // The text that is compiled may differ from the file's, but must have an encoding for the debug information.
    public override SourceText ReadText(string resolvedPath) =>
        SourceText.From(prepare(resolvedPath, base.ReadText(resolvedPath)).ToString(), Encoding.UTF8);

    /// <summary>A cell's name stays as it is in the debug information: it is not a path.</summary>
    public override string NormalizePath(string path, string? baseFilePath) => path;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>Paths that a directive gives.</summary>
internal static class RelativePath
{
    /// <summary>The path with the slashes that every platform understands.</summary>
    public static string Portable(string path) => path.Replace('\\', '/');

    /// <summary>The absolute path.</summary>
    /// <param name="path">As written; both kinds of slash are understood.</param>
    /// <param name="document">The text that says it: a file, whose folder then counts, or the name of a cell.</param>
    /// <param name="workingDirectory">The notebook's folder, which counts for cells.</param>
    public static string Resolve(string path, string? document, string workingDirectory) => Path.GetFullPath(
        Portable(path),
        Path.IsPathFullyQualified(document ?? "") ? Path.GetDirectoryName(document)! : workingDirectory);
}
