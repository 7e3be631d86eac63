using LrNotebooks.Scripting.Assistance.Completions;
using LrNotebooks.Scripting.Assistance.Text;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Helps while a cell is written.</summary>
internal sealed class CellAssistant(CellModels models, string workingDirectory)
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
}
