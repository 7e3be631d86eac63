namespace LrNotebooks.Cli.Html;

/// <summary>What a token of a formula is.</summary>
internal enum TexTokenKind
{
    /// <summary><c>\name</c> or <c>\,</c>; the text is without the backslash.</summary>
    Command,

    /// <summary>Digits, with a decimal point where there is one.</summary>
    Number,

    /// <summary>One letter.</summary>
    Letter,

    /// <summary>One character with a meaning in TeX: <c>{ } ^ _ &amp;</c>.</summary>
    Special,

    /// <summary>Any other character, taken as an operator.</summary>
    Operator,

    /// <summary>White space, which only <c>\text</c> keeps.</summary>
    Space,
}

/// <summary>A token of a formula.</summary>
internal readonly record struct TexToken(TexTokenKind Kind, string Text)
{
    public bool IsSpecial(char c) => Kind == TexTokenKind.Special && Text[0] == c;

    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Text == name;
}

/// <summary>Splits a formula into tokens.</summary>
internal static class TexTokenizer
{
    public static List<TexToken> Split(string tex)
    {
        var tokens = new List<TexToken>();
        for (var i = 0; i < tex.Length;)
        {
            var token = Next(tex, i, out var length);
            tokens.Add(token);
            i += length;
        }
        return tokens;
    }

    private static TexToken Next(string tex, int start, out int length)
    {
        var c = tex[start];
        length = 1;
        if (c == '\\')
        {
            if (start + 1 == tex.Length)
            {
                throw new TexException("a backslash at the end");
            }
            var name = Run(tex, start + 1, char.IsAsciiLetter);
            // \aligned* and the like do not occur; a star belongs to an environment's name in braces.
            name = name.Length == 0 ? tex[start + 1].ToString() : name;
            length += name.Length;
            return new(TexTokenKind.Command, name);
        }
        if (char.IsWhiteSpace(c))
        {
            length = Run(tex, start, char.IsWhiteSpace).Length;
            return new(TexTokenKind.Space, " ");
        }
        if (char.IsAsciiDigit(c))
        {
            var number = Run(tex, start, d => char.IsAsciiDigit(d) || d == '.').TrimEnd('.');
            length = number.Length;
            return new(TexTokenKind.Number, number);
        }
        return c is '{' or '}' or '^' or '_' or '&'
            ? new(TexTokenKind.Special, c.ToString())
            : new(char.IsLetter(c) ? TexTokenKind.Letter : TexTokenKind.Operator, c.ToString());
    }

    private static string Run(string tex, int start, Func<char, bool> belongs) =>
        new([.. tex.Skip(start).TakeWhile(belongs)]);
}
