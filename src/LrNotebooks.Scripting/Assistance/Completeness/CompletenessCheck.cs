using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Judges whether a cell can run.</summary>
internal static class CompletenessCheck
{
    // Errors of text that ends within a comment, a verbatim or raw string, an #if or a #region.
    private static readonly string[] OpenEnds = ["CS1035", "CS1039", "CS8997", "CS9004", "CS1027", "CS1038"];

    /// <summary>The verdict. Only syntax counts.</summary>
    public static CellCompleteness Check(string cell)
    {
        try
        {
            Magic.Cut(cell);
        }
        catch (CellProblemException)
        {
            return new CellCompleteness(CellCompletenessStatus.Invalid);
        }
        var tree = CSharpSyntaxTree.ParseText(new CellText(cell).Code, SubmissionChain.ParseOptions);
        var root = tree.GetRoot();
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Any(error => OpenEnds.Contains(error.Id)))
            return new CellCompleteness(CellCompletenessStatus.Incomplete);
        // More lines mend what is wrong at the end, not what is wrong before, nor what the parser could not place at all.
        var end = root.GetLastToken().Span.End;
        if (errors.Any(error => error.Location.SourceSpan.End < end) || root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia)))
            return new CellCompleteness(CellCompletenessStatus.Invalid);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
            return new CellCompleteness(CellCompletenessStatus.Incomplete, NextIndent.After(root));
        return new CellCompleteness(errors.Count == 0 ? CellCompletenessStatus.Complete : CellCompletenessStatus.Invalid);
    }
}
