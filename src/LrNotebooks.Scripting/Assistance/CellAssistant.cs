using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Helps while a cell is written.</summary>
/// <param name="chain">The cells that ran.</param>
/// <param name="references">What <c>#r</c> means; it offers nothing to the host, since the cell may never run.</param>
/// <param name="variables">What the session's variables hold now.</param>
/// <param name="options">Of the session.</param>
/// <param name="sources">What ran, as it was written.</param>
internal sealed class CellAssistant(
    Lazy<SubmissionChain> chain, MetadataReferenceResolver references, Func<IReadOnlyList<SessionVariable>> variables,
    SessionOptions options, SourceTexts sources)
{
    private readonly CellModels _models = new(chain, references);
    private readonly CellInspection _inspection = new(new VariableValues(variables, options, sources), sources);

    /// <summary>What could stand at the cursor.</summary>
    public CompletionList Complete(string cell, int position, CancellationToken cancellation)
    {
        var text = new CellCode(cell);
        if (DirectiveCompletion.Complete(text, position, options.WorkingDirectory, cancellation) is { } directive)
            return directive;
        var word = CursorWord.At(text.Code, position);
        if (text.KindAt(position) != CellLine.Code || word.IsNumber)
            return CompletionList.None(position);
        var model = _models.Of(text.Code);
        if (model.IsText(position))
            return CompletionList.None(position);
        return new CompletionList(word.Start, word.End, Ranking.Rank(CodeCompletion.Find(new Cursor(model, word)), word.Prefix, cancellation));
    }

    /// <summary>What stands at the cursor; null where nothing is known.</summary>
    public MimeBundle? Inspect(string cell, int position, bool isDetailed)
    {
        var text = new CellCode(cell);
        return text.KindAt(position) == CellLine.Code ? _inspection.Inspect(_models.Of(text.Code), position, isDetailed) : null;
    }
}
