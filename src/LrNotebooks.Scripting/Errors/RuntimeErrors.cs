using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting;

/// <summary>Exceptions that a cell's code threw: type, message, and a trace cut to what the user wrote.</summary>
internal sealed partial class RuntimeErrors(SourceTexts sources)
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
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(frame => !IsHidden(frame.GetMethod())).ToList();
        var user = Shorten(frames.Where(frame => sources.Contains(frame.GetFileName())).ToList());
        // Where a library threw, one frame says which of its methods did; without a user frame its innermost few are all there is.
        var library = frames.TakeWhile(frame => !sources.Contains(frame.GetFileName()))
            .Select(frame => frame.GetMethod() is { } method ? $"{method.DeclaringType?.Namespace}.{NameOf(method)}" : null)
            .OfType<string>();
        return library.Take(user.Count > 0 ? 1 : LibraryFrames).Concat(user);
    }

    /// <summary>Methods that the session put in.</summary>
    private static bool IsHidden(MethodBase? method) => method?.DeclaringType is { } type
        && (method.IsDefined(typeof(StackTraceHiddenAttribute)) || type.IsDefined(typeof(StackTraceHiddenAttribute)));

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
        var method = frame.GetMethod() is { } found ? NameOf(found) : null;
        return $"{(method is null ? "" : method + " in ")}{document} line {line}: {sources.Line(document, line)}";
    }

    /// <summary>
    /// A method as its author wrote it, not as the compiler named it, for example <c>Fit(double rate)</c> or <c>Point.Move()</c>; null for a
    /// cell's top level.
    /// </summary>
    private static string? NameOf(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null)
            return method.Name;
        // An async method or iterator runs in a nested class "<Fit>d__1"; a lambda or local function is "<Fit>b__0" or "<Fit>g__Local|0".
        var generated = Generated().Match(method.Name == "MoveNext" ? type.Name : method.Name);
        if (!generated.Success)
            return $"{Owner(type)}{(method.IsConstructor ? "new" : method.Name)}({Parameters(method)})";
        return generated.Groups["kind"].Value switch
        {
            "g" => $"{generated.Groups["name"].Value}({Parameters(method)})",
            "b" => "lambda",
            _ when generated.Groups["method"].Value is "<Initialize>" or "<Main>" => null,
            _ => $"{Owner(type.DeclaringType)}{generated.Groups["method"].Value}",
        };
    }

    private static string Owner(Type? type) =>
        type is null || type.Name.StartsWith("Submission#", StringComparison.Ordinal) ? "" : TypeNames.Of(type) + ".";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{TypeNames.Of(parameter.ParameterType)} {parameter.Name}"));

    [GeneratedRegex(@"^<(?<method>(<\w+>|[^<>])*)>(?<kind>[a-z])__(?<name>\w*)")]
    private static partial Regex Generated();
}

/// <summary>The text of every cell and loaded file that ran in a session, for the source lines in its errors and its help.</summary>
internal sealed class SourceTexts
{
    private readonly ConcurrentDictionary<string, SourceText> _texts = [];

    /// <summary>Remembers a text; a document that runs again replaces its former one.</summary>
    public void Add(string document, SourceText text) => _texts[document] = text;

    /// <summary>Whether the document is one that the user wrote.</summary>
    public bool Contains(string? document) => document is not null && _texts.ContainsKey(document);

    /// <summary>Lines of a document as they were written; null when it does not have them.</summary>
    /// <param name="document">The name that its debug information has.</param>
    /// <param name="first">From 0.</param>
    /// <param name="last">From 0; the last line that counts.</param>
    public string? Lines(string document, int first, int last) => _texts.TryGetValue(document, out var text) && last < text.Lines.Count
        ? text.ToString(TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].End)) : null;

    /// <summary>A line of a document without its indentation, or nothing when there is no such line.</summary>
    /// <param name="document">The name that its debug information has.</param>
    /// <param name="line">From 1.</param>
    public string Line(string document, int line) =>
        _texts.TryGetValue(document, out var text) && line >= 1 && line <= text.Lines.Count ? text.Lines[line - 1].ToString().Trim() : "";
}
