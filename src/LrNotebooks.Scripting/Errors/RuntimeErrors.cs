using System.Diagnostics;

namespace LrNotebooks.Scripting;

/// <summary>Exceptions that a cell's code threw: type, message, and a trace cut to what the user wrote.</summary>
internal sealed class RuntimeErrors(SourceTexts sources)
{
    private const int LibraryFrames = 5;
    private const int FirstFrames = 20;
    private const int LastFrames = 10;

    /// <summary>The error output of a cell that threw.</summary>
    public ErrorOutput From(Exception exception) =>
        new(exception.GetType().FullName ?? exception.GetType().Name, exception.Message, Describe(exception));

    /// <summary>The lines that describe an exception and what caused it.</summary>
    public IReadOnlyList<string> Describe(Exception exception)
    {
        var lines = new List<string>();
        Describe(exception, "", lines);
        return lines;
    }

    private void Describe(Exception exception, string lead, List<string> lines)
    {
        lines.AddRange($"{lead}{exception.GetType().FullName}: {exception.Message}".ReplaceLineEndings("\n").Split('\n'));
        lines.AddRange(Trace(exception).Select(frame => "   at " + frame));
        IEnumerable<Exception> causes = exception is AggregateException { InnerExceptions: var several } ? several
            : exception.InnerException is { } one ? [one] : [];
        foreach (var cause in causes)
            Describe(cause, " caused by ", lines);
    }

    private IEnumerable<string> Trace(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var user = Shorten(frames.Where(frame => sources.Contains(frame.GetFileName())).ToList());
        // Where a library threw, one frame says which of its methods did; without a user frame its innermost few are all there is.
        var library = frames.TakeWhile(frame => !sources.Contains(frame.GetFileName()))
            .Select(frame => frame.GetMethod() is { } method ? $"{method.DeclaringType?.Namespace}.{MethodNames.Describe(method)}" : null)
            .OfType<string>();
        return library.Take(user.Count > 0 ? 1 : LibraryFrames).Concat(user);
    }

    /// <summary>Of an endless recursion nobody wants to read a hundred thousand lines.</summary>
    private List<string> Shorten(List<StackFrame> frames)
    {
        var left = frames.Count - FirstFrames - LastFrames;
        return left <= 1 ? [.. frames.Select(DescribeUser)] :
        [
            .. frames.Take(FirstFrames).Select(DescribeUser),
            FormattableString.Invariant($"... {left:N0} more ..."),
            .. frames.TakeLast(LastFrames).Select(DescribeUser),
        ];
    }

    private string DescribeUser(StackFrame frame)
    {
        var document = frame.GetFileName()!;
        var line = frame.GetFileLineNumber();
        var method = frame.GetMethod() is { } found ? MethodNames.Describe(found) : null;
        return $"{(method is null ? "" : method + " in ")}{document} line {line}: {sources.Line(document, line)}";
    }
}
