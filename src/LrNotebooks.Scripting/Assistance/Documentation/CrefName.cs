using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>What a reader sees of a <c>cref</c>.</summary>
internal static partial class CrefName
{
    /// <summary>For example <c>List&lt;T&gt;.Add(T)</c> for <c>M:System.Collections.Generic.List`1.Add(`0)</c>.</summary>
    public static string Of(string cref, Compilation compilation)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation) is { } symbol)
            return symbol.ToDisplayString(SymbolFormats.Reference);
        // Neither the assembly nor the compiler that read the comment knows it: what it is called is all there is to say.
        var name = Kind().Replace(cref, "");
        var arguments = name.IndexOf('(', StringComparison.Ordinal);
        var path = (arguments < 0 ? name : name[..arguments]).Split('.');
        var isType = cref.StartsWith("T:", StringComparison.Ordinal) || path.Length == 1;
        return Arity().Replace(isType ? path[^1] : $"{path[^2]}.{path[^1]}", "");
    }

    [GeneratedRegex("^[A-Z!]:")]
    private static partial Regex Kind();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
