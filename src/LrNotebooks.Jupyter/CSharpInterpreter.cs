using System.Buffers;
using System.Text.RegularExpressions;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Assistance;
using LrNotebooks.Scripting.Notebooks;
using Microsoft.CodeAnalysis.CSharp;

namespace LrNotebooks.Jupyter;

/// <summary>C# for a kernel: cells run in a session, which goes on whatever they throw, and on whichever thread.</summary>
/// <remarks>
/// Cells block the kernel's thread for them. To go on after an await instead would take a thread of the pool, and cells can keep all of
/// them busy.
/// </remarks>
public sealed partial class CSharpInterpreter : IInterpreter, IAsyncDisposable
{
    private readonly Session _session;
    private int _uncounted;

    /// <summary>Starts a session.</summary>
    /// <param name="options">What the host puts into it; input comes from the kernel's clients.</param>
    /// <param name="description">What the kernel says of itself.</param>
    /// <exception cref="DirectoryNotFoundException">There is no <see cref="SessionOptions.WorkingDirectory"/>.</exception>
    public CSharpInterpreter(SessionOptions options, KernelDescription description)
    {
        Description = description;
        _session = new Session(options);
    }

    /// <inheritdoc/>
    public KernelDescription Description { get; }

    /// <inheritdoc/>
    public ErrorOutput? Execute(Cell cell, IOutputSink output, IFrontEnd frontEnd, CancellationToken interrupt)
    {
        if (CellLanguage.ToRun(cell.Code, cell.Language) is not { } code)
        {
            output.Write(CellLanguage.Skipped(cell.Language!));
            return null;
        }
        if (HelpQuestion.Parse(code) is { } question)
        {
            Answer(question, output, frontEnd);
            return null;
        }
        var options = new CellOptions
        {
            Number = cell.Number,
            Name = cell.IsCounted ? null : $"uncounted cell {++_uncounted}",
            Input = (request, _) => Task.FromResult<string?>(frontEnd.ReadLine(request.Prompt, request.IsPassword)),
        };
        var result = _session.RunAsync(code, output, options, interrupt).GetAwaiter().GetResult();
        return result.Error is { } error ? Colored(error) : null;
    }

    /// <inheritdoc/>
    public (MimeBundle? Value, ErrorOutput? Error) Evaluate(string expression, CancellationToken interrupt)
    {
        var evaluation = _session.EvaluateAsync(expression, interrupt).GetAwaiter().GetResult();
        return (evaluation.Value, evaluation.Error);
    }

    /// <inheritdoc/>
    public CompletionList Complete(string code, int cursor) => _session.CompleteAsync(code, cursor).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public MimeBundle? Inspect(string code, int cursor, int detailLevel) =>
        _session.InspectAsync(code, cursor, detailLevel).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public CellCompleteness? IsComplete(string code) => Session.IsComplete(code);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    /// <summary>An error whose traceback has the colours that front ends expect of a terminal: red for what is wrong, green for where.</summary>
    private static ErrorOutput Colored(ErrorOutput error) => error with
    {
        Traceback =
        [
            .. error.Traceback.Select((line, index) => index == 0 && line.StartsWith(error.Name, StringComparison.Ordinal)
                ? $"\e[31m{error.Name}\e[0m{line[error.Name.Length..]}"
                : Place().Replace(Wrong().Replace(line, "\e[31m$0\e[0m"), "\e[32m$0\e[0m")),
        ],
    };

    [GeneratedRegex(@"error [A-Z]+\d+|(?<=^\s+)\^+$")]
    private static partial Regex Wrong();

    [GeneratedRegex(@"\bcell \d+ line \d+")]
    private static partial Regex Place();

    /// <summary>Has the help shown in the front end's pager; prints that there is none.</summary>
    private void Answer(HelpQuestion question, IOutputSink output, IFrontEnd frontEnd)
    {
        if (Inspect(question.Expression, question.Expression.Length, question.DetailLevel) is { } help)
            frontEnd.ShowPage(help);
        else
            output.Write(new StreamOutput(StreamOutput.StandardOut, $"Nothing is known of {question.Expression}.\n"));
    }
}

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
}

/// <summary>C# as front ends know it.</summary>
public static class CSharpLanguage
{
    /// <summary>The version of the language that cells are written in, for instance <c>14.0</c>.</summary>
    public static string Version { get; } = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString();

    /// <summary>The language's name, file ending, mime type, and its names in highlighters.</summary>
    public static LanguageInfo Info { get; } = new("C#", Version, "text/x-csharp", ".cs", "csharp", "text/x-csharp");
}
