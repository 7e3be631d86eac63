using System.Text.RegularExpressions;

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
internal readonly partial record struct TexToken(TexTokenKind Kind, string Text)
{
    public bool IsSpecial(char c) => Kind == TexTokenKind.Special && Text[0] == c;

    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Text == name;

    /// <summary>Splits a formula.</summary>
    /// <exception cref="TexException">It ends with a backslash.</exception>
    public static List<TexToken> Split(string tex) => [.. Pieces().Matches(tex).Select(Read)];

    private static TexToken Read(Match piece)
    {
        // One group of a piece has matched, and its name is the kind; the group before them is the piece itself.
        var group = piece.Groups.Values.Skip(1).First(group => group.Success);
        return group.Name switch
        {
            nameof(TexTokenKind.Space) => new(TexTokenKind.Space, " "),
            nameof(TexTokenKind.Operator) when group.Value == "\\" => throw new TexException("a backslash at the end"),
            var kind => new(Enum.Parse<TexTokenKind>(kind), group.Value),
        };
    }

    // \aligned* and the like do not occur; a star belongs to an environment's name in braces.
    [GeneratedRegex(
        @"\\(?<Command>[A-Za-z]+|[\s\S])|(?<Space>\s+)|(?<Number>[0-9]([0-9.]*[0-9])?)|(?<Special>[{}^_&])|(?<Letter>\p{L})|(?<Operator>[\s\S])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
