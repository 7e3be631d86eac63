using System.Buffers;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>A cell that asks for help: <c>?expression</c> or <c>expression?</c>; with two question marks for all that is known.</summary>
/// <param name="Expression">What help is wanted on.</param>
/// <param name="DetailLevel">0 for help in brief, 1 for all of it.</param>
internal sealed record HelpQuestion(string Expression, int DetailLevel)
{
    private static readonly SearchValues<string> NoExpression = SearchValues.Create(["\r", "\n", ";", "//", "/*"], StringComparison.Ordinal);

    /// <summary>The question that a cell asks; null for an ordinary cell, which may end in a comment that asks. Neither form is C#.</summary>
    public static HelpQuestion? Parse(string code)
    {
        var text = code.Trim();
        var expression = text.Trim('?').Trim();
        var isQuestion = text.StartsWith('?') || text.EndsWith('?');
        if (!isQuestion || expression.Length == 0 || expression.AsSpan().IndexOfAny(NoExpression) >= 0)
            return null;
        return new HelpQuestion(expression, text.StartsWith("??", StringComparison.Ordinal) || text.EndsWith("??", StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>Has the help shown in the front end's pager; prints that there is none.</summary>
    public async Task<CellOutcome> AnswerAsync(Session session, IOutputSink output)
    {
        if (await session.InspectAsync(Expression, Expression.Length, DetailLevel) is { } help)
            return CellOutcome.Ok with { Payload = [CellOutcome.Page(help)] };
        output.Write(new StreamOutput(StreamOutput.StandardOut, $"Nothing is known of {Expression}.\n"));
        return CellOutcome.Ok;
    }
}
