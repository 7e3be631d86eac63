using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Makes models of cells that follow those which ran. Any thread may ask, also while a cell runs.</summary>
/// <param name="chain">The cells that ran.</param>
/// <param name="references">What <c>#r</c> means in a cell that runs.</param>
internal sealed class CellModels(Lazy<SubmissionChain> chain, MetadataReferenceResolver references)
{
    private readonly UnfinishedReferences _references = new(references);
    private volatile Blank? _blank;

    /// <summary>The model of a text.</summary>
    /// <param name="code">C# script.</param>
    public CellModel Of(string code)
    {
        var blank = NextBlank();
        var tree = CellSyntax.Parse(code);
        // To exchange the tree of a compilation keeps what it found out about some two hundred references.
        var compilation = blank.Compilation.ReplaceSyntaxTree(blank.Compilation.SyntaxTrees[0], tree);
        return new CellModel(SubmissionChain.Bind(compilation), tree, blank.Names);
    }

    private Blank NextBlank()
    {
        var end = chain.Value.End;
        if (_blank is { } known && ReferenceEquals(known.End, end))
            return known;
        var compilation = chain.Value.Next("", "");
        compilation = SubmissionChain.Bind(compilation.WithOptions(compilation.Options.WithMetadataReferenceResolver(_references)));
        return _blank = new Blank(end, compilation, new(() => ScopeNames.Before(compilation)));
    }

    private sealed record Blank(object End, CSharpCompilation Compilation, Lazy<HashSet<string>> Names);
}

/// <summary>What the compiler makes of a cell that has not run, as the next one of its session.</summary>
/// <param name="Compilation">The cell and those before it.</param>
/// <param name="Tree">The cell's syntax.</param>
/// <param name="Before">The names that the cells before it bring.</param>
internal sealed record CellModel(CSharpCompilation Compilation, SyntaxTree Tree, Lazy<HashSet<string>> Before)
{
    /// <summary>The cell's meaning.</summary>
    public SemanticModel Semantics { get; } = Compilation.GetSemanticModel(Tree);

    /// <summary>The cell's syntax.</summary>
    public SyntaxNode Root { get; } = Tree.GetRoot();

    /// <summary>Every name that may mean something at a position, and more.</summary>
    public IEnumerable<string> NamesAt(int position)
    {
        var own = ScopeNames.Own(Compilation);
        for (var type = Semantics.GetEnclosingSymbol(position)?.ContainingType; type is not null; type = type.BaseType)
            own = own.Concat(type.MemberNames).Concat(type.GetTypeMembers().Select(nested => nested.Name));
        return Before.Value.Concat(own);
    }

    /// <summary>The token before a position; one without a kind at the start of the cell.</summary>
    public SyntaxToken TokenBefore(int position)
    {
        var token = Root.FindToken(position);
        return token.SpanStart < position ? token : token.GetPreviousToken(includeSkipped: true);
    }

    /// <summary>Whether no code can be at a position: in comments, strings, characters, and code that a directive leaves out.</summary>
    public bool IsText(int position) => IsComment(position) || IsInLiteral(position);

    /// <summary>True in comments, and code that a directive leaves out.</summary>
    public bool IsComment(int position)
    {
        if (position == 0)
            return false;
        var trivia = Root.FindTrivia(position - 1);
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => true,
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
                position < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal),
            _ => trivia.IsDirective,
        };
    }

    private bool IsInLiteral(int position)
    {
        if (position == 0)
            return false;
        var token = Root.FindToken(position - 1);
        return token.Kind() switch
        {
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => true,
            SyntaxKind.CloseBraceToken => token.Parent.IsKind(SyntaxKind.Interpolation) && !token.IsMissing,
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
                position > token.SpanStart && (position < token.Span.End || token.ContainsDiagnostics),
            _ => false,
        };
    }
}

/// <summary>The names that cells bring into scope: a few too many rather than one too few.</summary>
internal static class ScopeNames
{
    /// <summary>The names that a cell brings itself.</summary>
    public static IEnumerable<string> Own(CSharpCompilation cell) => cell.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens())
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
        .Append("value")
        .Concat(Imports(cell).SelectMany(MembersOf));

    /// <summary>The names that the cells before a compilation brought.</summary>
    public static HashSet<string> Before(CSharpCompilation next)
    {
        var names = MembersOf(next.GlobalNamespace).ToHashSet();
        var imports = new HashSet<string>();
        for (var cell = next; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            names.UnionWith(MembersOf(cell.ScriptClass!));
            names.UnionWith(cell.SyntaxTrees.SelectMany(Usings).Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>());
            var global = cell.Options.Usings.Select(name => ByName(next, name)).OfType<INamespaceOrTypeSymbol>();
            foreach (var import in Imports(cell).Concat(global).Where(import => imports.Add(import.ToDisplayString())))
                names.UnionWith(MembersOf(import));
        }
        return names;
    }

    private static IEnumerable<INamespaceOrTypeSymbol> Imports(CSharpCompilation cell) =>
        from tree in cell.SyntaxTrees
        from directive in Usings(tree)
        where directive.NamespaceOrType is not null
        let symbol = cell.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType).Symbol as INamespaceOrTypeSymbol
        where symbol is not null
        select symbol;

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxTree tree) => tree.GetCompilationUnitRoot().Usings;

    private static IEnumerable<string> MembersOf(INamespaceOrTypeSymbol container) => container.GetMembers().Select(member => member.Name);

    /// <summary>The namespace or type of this full name.</summary>
    private static INamespaceOrTypeSymbol? ByName(CSharpCompilation compilation, string name) =>
        name.Split('.').Aggregate((INamespaceOrTypeSymbol?)compilation.GlobalNamespace,
            (found, part) => found?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault());
}

/// <summary>What <c>#r</c> means while a cell is written: a file that is no assembly means nothing, rather than an error.</summary>
internal sealed class UnfinishedReferences(MetadataReferenceResolver session) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => session.ResolveMissingAssemblies;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        try
        {
            return session.ResolveReference(reference, baseFilePath, properties);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        session.ResolveMissingAssembly(definition, referenceIdentity);

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
