using System.Text.RegularExpressions;

namespace LrNotebooks.Cli.Labs;

/// <summary>Lines of a cell between two marks, as nbgrader finds them: any line that holds the mark's text.</summary>
/// <param name="Name">What stands behind <c>BEGIN</c> and <c>END</c>.</param>
internal sealed partial record Region(string Name)
{
    public static readonly Region Solution = new("SOLUTION");

    public static readonly Region HiddenTests = new("HIDDEN TESTS");

    public static readonly Region MarkScheme = new("MARK SCHEME");

    /// <summary>Whether a text has such lines.</summary>
    public bool IsIn(string source) => source.Contains($"BEGIN {Name}", StringComparison.Ordinal);

    /// <summary>The text with each region replaced, marks included.</summary>
    /// <param name="source">A cell's text.</param>
    /// <param name="stub">Lines that stand in a region's place, indented as its first mark is.</param>
    /// <exception cref="UserException">A mark has no partner.</exception>
    public string Replace(string source, params string[] stub)
    {
        var lines = new List<string>();
        var isInside = false;
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains($"BEGIN {Name}", StringComparison.Ordinal))
            {
                if (isInside)
                    throw new UserException($"a second BEGIN {Name} before END {Name}");
                isInside = true;
                lines.AddRange(stub.Select(text => Indent().Match(line).Value + text));
            }
            else if (line.Contains($"END {Name}", StringComparison.Ordinal))
            {
                isInside = false;
            }
            else if (!isInside)
            {
                lines.Add(line);
            }
        }
        return isInside ? throw new UserException($"BEGIN {Name} without END {Name}") : string.Join('\n', lines);
    }

    [GeneratedRegex(@"^\s*")]
    private static partial Regex Indent();
}
