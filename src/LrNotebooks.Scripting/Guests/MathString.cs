// Where notebooks written for earlier versions of .NET Interactive look for it: the last has LaTeXString alone.
#pragma warning disable IDE0130
namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula in LaTeX, which stands on a line of its own.</summary>
/// <param name="latexCode">The formula, without dollar signs.</param>
public sealed class MathString(string latexCode) : LaTeXString($"$${latexCode}$$")
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="source">The formula, without dollar signs.</param>
    public static implicit operator MathString(string source) => new(source);
}
