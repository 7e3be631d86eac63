using LrNotebooks.Scripting.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Makes models of cells that follow those which ran. Any thread may ask, also while a cell runs.</summary>
/// <param name="chain">The cells that ran.</param>
/// <param name="references">What <c>#r</c> means in a cell that may never run.</param>
internal sealed class CellModels(Lazy<SubmissionChain> chain, MetadataReferenceResolver references)
{
    private volatile Blank? _blank;

    /// <summary>The model of a text.</summary>
    /// <param name="code">C# script.</param>
    public CellModel Of(string code)
    {
        // To exchange the tree of a compilation keeps what it found out about some two hundred references.
        var blank = NextBlank().Compilation;
        var tree = CSharpSyntaxTree.ParseText(code, SubmissionChain.ParseOptions);
        return new CellModel(blank.ReplaceSyntaxTree(blank.SyntaxTrees[0], tree), tree);
    }

    private Blank NextBlank()
    {
        var end = chain.Value.End;
        if (_blank is { } known && known.End == end)
            return known;
        var compilation = chain.Value.Next("", "", stoppable: false);
        return _blank = new Blank(end, compilation.WithOptions(compilation.Options.WithMetadataReferenceResolver(references)));
    }

    private sealed record Blank(ChainEnd End, CSharpCompilation Compilation);
}
