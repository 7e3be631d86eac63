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
