using System.Text.RegularExpressions;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Completion on lines that start with <c>#</c>.</summary>
internal static partial class DirectiveCompletion
{
    private static readonly string[] Assemblies = [".dll", ".exe"];
    private static readonly string[] Scripts = [".csx", ".cs"];
    private static readonly string[] Imports = [".ipynb", ".dib", ".csx", ".cs"];

    /// <summary>The choices; null when the line up to the cursor is not one of them.</summary>
    public static CompletionList? Complete(CellText cell, int position, string workingDirectory, CancellationToken cancellation)
    {
        var line = cell.LineUpTo(position);
        if (cell.KindAt(position) == CellLine.Prose || !line.TrimStart().StartsWith('#'))
            return null;
        if (Reference().Match(line) is { Success: true } reference)
            return Paths(reference, reference.Groups["directive"].Value == "load" ? Scripts : Assemblies);
        if (Import().Match(line) is { Success: true } import)
            return Paths(import, Imports);
        if (Name().Match(line) is not { Success: true } name)
            return CompletionList.None(position);
        var known = Magic.Names.Select(magic => Candidate.Sure("#!" + magic, CandidateGroup.Member, CompletionKinds.Magic))
            .Concat(((string[])["#load", "#r"]).Select(directive => Candidate.Sure(directive, CandidateGroup.Member, CompletionKinds.Keyword)));
        var typed = name.Groups["name"].Value;
        var rest = cell.LineFrom(position).TakeWhile(c => char.IsLetterOrDigit(c) || c == '#').Count();
        return new CompletionList(position - typed.Length, position + rest, Ranking.Rank(known, typed, cancellation));

        CompletionList Paths(Match match, string[] extensions) => match.Groups["path"].Value is var path && path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
            ? CompletionList.None(position)
            : PathCompletion.Complete(path, cell.LineFrom(position), position, workingDirectory, extensions, cancellation);
    }

    [GeneratedRegex("""^\s*#\s*(?<directive>r|load)\s+"(?<path>[^"]*)$""")]
    private static partial Regex Reference();

    [GeneratedRegex("""^\s*#!import\s+"?(?<path>[^"]*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""^\s*(?<name>#!?[\w#]*)$""")]
    private static partial Regex Name();
}
