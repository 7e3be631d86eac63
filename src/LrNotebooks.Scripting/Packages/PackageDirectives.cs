using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Packages;

/// <summary>The packages that a cell, and the files it loads, ask for.</summary>
internal static class PackageDirectives
{
    /// <summary>Every package, in the order of the text.</summary>
    /// <param name="trees">The cell and the files it loads.</param>
    /// <exception cref="CellProblemException">A directive is not of the form <c>#r "nuget: Id, version"</c>.</exception>
    public static IReadOnlyList<PackageRequest> Find(IEnumerable<SyntaxTree> trees) =>
    [
        .. from tree in trees
           from directive in tree.GetCompilationUnitRoot().GetReferenceDirectives()
           where PackageRequest.Is(directive.File.ValueText)
           select PackageRequest.Parse(directive.File.ValueText) ?? throw Malformed(directive)
    ];

    private static CellProblemException Malformed(ReferenceDirectiveTriviaSyntax directive)
    {
        var line = directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        return new CellProblemException("PackageDirective", $"line {line}: #r {directive.File.Text}: write #r \"nuget: Id, version\".");
    }
}
