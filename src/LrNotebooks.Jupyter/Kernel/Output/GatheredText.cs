using System.Text;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>Printed text of one stream that waits to be sent.</summary>
internal sealed class GatheredText
{
    private const int Enough = 65_536;
    private readonly StringBuilder _text = new();

    /// <summary>The stream that the latest text was printed to.</summary>
    public string Stream { get; private set; } = StreamOutput.StandardOut;

    /// <summary>Adds text of the same stream; false once there is enough to be sent at once.</summary>
    public bool Add(StreamOutput output)
    {
        Stream = output.Name;
        _text.Append(output.Text);
        return _text.Length < Enough;
    }

    /// <summary>Takes the text out.</summary>
    /// <param name="isFinal">Also half a character at the end, whose other half may come still.</param>
    public string Take(bool isFinal)
    {
        var length = _text.Length > 0 && !isFinal && char.IsHighSurrogate(_text[^1]) ? _text.Length - 1 : _text.Length;
        var text = _text.ToString(0, length);
        _text.Remove(0, length);
        return text;
    }
}
