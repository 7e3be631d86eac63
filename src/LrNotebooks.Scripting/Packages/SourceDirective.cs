using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The line <c>#i "nuget: SOURCE"</c>, which adds a package source. The compiler has no such directive, but its lexer says where one stands.</summary>
internal static partial class SourceDirective
{
    /// <summary>Finds the lines in C#.</summary>
    /// <returns>
    /// Each with its source, null where it is not of the form; not in use is one in code that <c>#if</c> leaves out, where the compiler would not accept it either.
    /// </returns>
    public static IEnumerable<(TextLine Line, string? Source, bool IsInUse)> Find(string code)
    {
        if (!code.Contains("#i", StringComparison.Ordinal))
            yield break;
        var tree = CSharpSyntaxTree.ParseText(code, SubmissionChain.ParseOptions);
        foreach (var directive in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<BadDirectiveTriviaSyntax>())
        {
            if (directive.Identifier.ValueText != "i")
                continue;
            var line = tree.GetText().Lines.GetLineFromPosition(directive.SpanStart);
            yield return (line, Form().Match(line.ToString()) is { Success: true } match ? match.Groups["source"].Value.Trim() : null, directive.IsActive);
        }
    }

    /// <summary>C# in which these lines are blank, so that every position stays what it was.</summary>
    public static string Blank(string code, IEnumerable<TextLine> lines)
    {
        var text = code.ToCharArray();
        foreach (var line in lines)
            Array.Fill(text, ' ', line.Start, line.Span.Length);
        return new string(text);
    }

    [GeneratedRegex(@"^\s*#i\s*""nuget:(?<source>[^""]+)""\s*$")]
    private static partial Regex Form();
}
