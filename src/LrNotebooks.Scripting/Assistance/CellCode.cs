using LrNotebooks.Scripting.Packages;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A cell in which all that is not C# is blank, so that every position stays what it was.</summary>
internal sealed class CellCode
{
    private readonly SourceText _text;
    private readonly List<CellLine> _kinds = [];

    /// <summary>Reads a cell; magics that do not exist are no error.</summary>
    public CellCode(string cell)
    {
        _text = SourceText.From(cell);
        var code = cell.ToCharArray();
        foreach (var (line, (kind, _)) in _text.Lines.Zip(Magic.Classify([.. _text.Lines.Select(line => line.ToString())])))
        {
            _kinds.Add(kind);
            if (kind != CellLine.Code)
                Array.Fill(code, ' ', line.Start, line.Span.Length);
        }
        Code = new string(code);
        Code = SourceDirective.Blank(Code, SourceDirective.Find(Code).Select(directive => directive.Line));
    }

    /// <summary>The C#, as long as the cell.</summary>
    public string Code { get; }

    /// <summary>What the line with this position is.</summary>
    public CellLine KindAt(int position) => _kinds[_text.Lines.IndexOf(position)];

    /// <summary>The line with this position, from its start to the position.</summary>
    public string LineUpTo(int position) => _text.ToString(TextSpan.FromBounds(_text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>The line with this position, from the position to its end.</summary>
    public string LineFrom(int position) => _text.ToString(TextSpan.FromBounds(position, _text.Lines.GetLineFromPosition(position).End));
}

/// <summary>What a line of a cell is.</summary>
internal enum CellLine
{
    /// <summary>C#, or blank.</summary>
    Code,

    /// <summary>Starts with <c>#!</c>.</summary>
    Magic,

    /// <summary>Markdown or HTML below its magic.</summary>
    Prose,
}

/// <summary>The identifier, keyword or number that the cursor touches from behind or stands in.</summary>
/// <param name="Start">Where it starts; at the cursor when there is none.</param>
/// <param name="End">Where it ends; at the cursor when there is none.</param>
/// <param name="Prefix">What of it stands before the cursor, without a leading <c>@</c>.</param>
internal sealed record CursorWord(int Start, int End, string Prefix)
{
    /// <summary>Whether the word is a number, which has no completion.</summary>
    public bool IsNumber => Prefix.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(Prefix[0]);

    /// <summary>Looks around the cursor.</summary>
    public static CursorWord At(string code, int position)
    {
        var (start, end) = (position, position);
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        var prefix = code[start..position];
        if (start > 0 && code[start - 1] == '@')
            start--;
        // What stands directly behind the cursor is another word as long as this one has no letter.
        while (start < position && end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
            end++;
        return new CursorWord(start, end, prefix);
    }
}
