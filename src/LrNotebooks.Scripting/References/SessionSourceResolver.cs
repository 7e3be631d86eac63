using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Packages;

/// <summary>What <c>#load</c> means in a session: a path from the folder of the text that says it.</summary>
/// <param name="workingDirectory">The folder for a cell's text.</param>
/// <param name="prepare">Makes what is compiled from what is in the file.</param>
internal sealed class SessionSourceResolver(string workingDirectory, Func<SourceText, SourceText> prepare) : SourceReferenceResolver
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
    public override SourceText ReadText(string resolvedPath)
    {
        // The text that is compiled may differ from the file's, but must have an encoding for the debug information.
        return SourceText.From(prepare(base.ReadText(resolvedPath)).ToString(), Encoding.UTF8);
    }

    /// <summary>A cell's name stays as it is in the debug information: it is not a path.</summary>
    public override string NormalizePath(string path, string? baseFilePath) => path;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
