using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Running;

/// <summary>The source of a cell tagged <c>parameters</c>: its declarations, and the same source with other values.</summary>
internal sealed class ParameterCell
{
    private readonly SourceText _source;

    public ParameterCell(string source)
    {
        var options = CSharpParseOptions.Default.WithKind(SourceCodeKind.Script);
        var tree = CSharpSyntaxTree.ParseText(source, options);
        _source = tree.GetText();
        Parameters =
        [
            .. from field in tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>()
               from declarator in field.Declaration.Variables
               select new NotebookParameter(field.Declaration, declarator),
        ];
    }

    public IReadOnlyList<NotebookParameter> Parameters { get; }

    /// <summary>The source with these values in place of its own; comments, spacing and other statements stay.</summary>
    public string With(IEnumerable<(NotebookParameter Parameter, ParameterValue Value)> values) =>
        _source
            .WithChanges(values.Select(pair => Change(pair.Parameter.Declarator, pair.Value)).OrderBy(change => change.Span.Start))
            .ToString();

    private static TextChange Change(VariableDeclaratorSyntax declarator, ParameterValue value) =>
        declarator.Initializer is { } initializer
            ? new TextChange(initializer.Value.Span, value.Code)
            : new TextChange(new TextSpan(declarator.Span.End, 0), $" = {value.Code}");
}
