namespace LrNotebooks.Scripting.Assistance;

/// <summary>Helps while a cell is written.</summary>
internal sealed class CellAssistant(CellModels models, CellInspection inspection, string workingDirectory)
{
    /// <summary>What could stand at the cursor.</summary>
    public CompletionList Complete(string cell, int position, CancellationToken cancellation)
    {
        var text = new CellText(cell);
        if (DirectiveCompletion.Complete(text, position, workingDirectory, cancellation) is { } directive)
            return directive;
        var word = CursorWord.At(text.Code, position);
        if (text.KindAt(position) != CellLine.Code || word.IsNumber)
            return CompletionList.None(position);
        var model = models.Of(text.Code);
        if (CursorSurroundings.IsText(model.Root, position))
            return CompletionList.None(position);
        return new CompletionList(word.Start, word.End, Ranking.Rank(CodeCompletion.Find(new Cursor(model, word)), word.Prefix, cancellation));
    }

    /// <summary>What stands at the cursor; null where nothing is known.</summary>
    public MimeBundle? Inspect(string cell, int position, bool isDetailed)
    {
        var text = new CellText(cell);
        return text.KindAt(position) == CellLine.Code ? inspection.Inspect(models.Of(text.Code), position, isDetailed) : null;
    }
}
