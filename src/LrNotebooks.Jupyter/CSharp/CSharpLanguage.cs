using LrNotebooks.Jupyter.Protocol;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Jupyter;

/// <summary>C# as front ends know it.</summary>
public static class CSharpLanguage
{
    /// <summary>The version of the language that cells are written in, for instance <c>14.0</c>.</summary>
    public static string Version { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString();

    /// <summary>The language's name, file ending, mime type, and its names in highlighters.</summary>
    public static LanguageInfo Info { get; } = new("C#", Version, "text/x-csharp", ".cs", "csharp", "text/x-csharp");
}
