using Microsoft.CodeAnalysis.Text;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A cell in which all that is not C# is blank, so that every position stays what it was.</summary>
internal sealed class CellText
{
    private readonly SourceText _text;
    private readonly List<CellLine> _kinds = [];

    /// <summary>Reads a cell; magics that do not exist are no error.</summary>
    public CellText(string cell)
    {
        _text = SourceText.From(cell);
        var code = cell.ToCharArray();
        foreach (var (line, (kind, _)) in _text.Lines.Zip(Magic.Classify(_text.Lines.Select(line => line.ToString()))))
        {
            _kinds.Add(kind);
            if (kind != CellLine.Code)
                Array.Fill(code, ' ', line.Start, line.Span.Length);
        }
        Code = new string(code);
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
