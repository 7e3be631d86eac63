namespace LrNotebooks.Cli.Html;

/// <summary>The way through the tokens. Spaces mean nothing but inside of <c>\text</c>.</summary>
internal sealed partial class TexParser
{
    private TexToken Peek()
    {
        SkipSpaces();
        return _at < _tokens.Count ? _tokens[_at] : End;
    }

    private TexToken Take()
    {
        var token = Peek();
        _at++;
        return token;
    }

    private bool TakeIf(Func<TexToken, bool> wanted)
    {
        var found = wanted(Peek());
        _at += found ? 1 : 0;
        return found;
    }

    private void SkipSpaces()
    {
        while (_at < _tokens.Count && _tokens[_at].Kind == TexTokenKind.Space)
        {
            _at++;
        }
    }

    /// <summary>The text in braces, letter by letter.</summary>
    private string RawGroup()
    {
        if (!TakeIf(token => token.IsSpecial('{')))
        {
            return Take().Text;
        }
        var start = _at;
        for (var depth = 1; depth > 0; _at++)
        {
            if (_at >= _tokens.Count)
            {
                throw new TexException("a brace that is not closed");
            }
            depth += _tokens[_at].IsSpecial('{') ? 1 : _tokens[_at].IsSpecial('}') ? -1 : 0;
        }
        return string.Concat(_tokens[start..(_at - 1)].Select(token => token.Text));
    }
}
