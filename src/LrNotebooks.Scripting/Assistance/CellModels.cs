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
        var blank = NextBlank();
        var tree = CSharpSyntaxTree.ParseText(code, SubmissionChain.ParseOptions);
        // To exchange the tree of a compilation keeps what it found out about some two hundred references.
        var compilation = blank.Compilation.ReplaceSyntaxTree(blank.Compilation.SyntaxTrees[0], tree);
        return new CellModel(chain.Value.Bind(compilation), tree, blank.Names);
    }

    private Blank NextBlank()
    {
        var end = chain.Value.End;
        if (_blank is { } known && ReferenceEquals(known.End, end))
            return known;
        var compilation = chain.Value.Next("", "", stoppable: false);
        compilation = chain.Value.Bind(compilation.WithOptions(compilation.Options.WithMetadataReferenceResolver(references)));
        return _blank = new Blank(end, compilation, new ScopeNames(compilation));
    }

    private sealed record Blank(ChainEnd End, CSharpCompilation Compilation, ScopeNames Names);
}
