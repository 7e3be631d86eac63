using LrNotebooks.Scripting.Formatting;

namespace LrNotebooks.Scripting;

/// <summary>What <c>#!whos</c> shows.</summary>
internal static class VariableTable
{
    private static readonly string[] Headers = ["Variable", "Type", "Value"];

    /// <summary>The variables in order of name.</summary>
    public static MimeBundle Format(IEnumerable<SessionVariable> variables)
    {
        var rows = variables
            .OrderBy(variable => variable.Name, StringComparer.Ordinal)
            .Select(variable => new[] { variable.Name, TypeNames.Of(variable.Type), PlainText.Brief(variable.Value) })
            .ToList();
        return new MimeBundle { { MimeTypes.Html, HtmlTable.Format(Headers, rows) }, { MimeTypes.Plain, TextTable.Format(Headers, rows) } };
    }
}
