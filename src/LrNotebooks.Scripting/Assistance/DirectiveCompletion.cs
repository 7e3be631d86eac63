using System.Text.RegularExpressions;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Completion on lines that start with <c>#</c>.</summary>
internal static partial class DirectiveCompletion
{
    private static readonly string[] Assemblies = [".dll", ".exe"];
    private static readonly string[] Scripts = [".csx", ".cs"];
    private static readonly string[] Imports = [".ipynb", ".dib", ".csx", ".cs"];
    private static readonly char[] Slashes = ['/', '\\'];
    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>The choices; null when the line up to the cursor is not one of them.</summary>
    public static CompletionList? Complete(CellCode cell, int position, string workingDirectory, CancellationToken cancellation)
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

        CompletionList Paths(Match match, string[] extensions) =>
            match.Groups["path"].Value is var path && path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
                ? CompletionList.None(position)
                : CompletePath(path, cell.LineFrom(position), position, workingDirectory, extensions, cancellation);
    }

    /// <summary>The folders and files that can follow what is typed of a path, one folder at a time; of files those with these extensions.</summary>
    private static CompletionList CompletePath(
        string typed, string rest, int position, string workingDirectory, IReadOnlyCollection<string> extensions, CancellationToken cancellation)
    {
        var name = typed[(typed.LastIndexOfAny(Slashes) + 1)..];
        var behind = rest.IndexOfAny(['"', '/', '\\']);
        var folder = new DirectoryInfo(RelativePath.Resolve(typed.Length == name.Length ? "." : typed[..^name.Length], null, workingDirectory));
        var entries = folder.Exists ? folder.EnumerateFileSystemInfos("*", Everything) : [];
        var candidates =
            from entry in entries
            where entry.Name[0] != '.' || name.StartsWith('.')
            let isFolder = entry is DirectoryInfo
            where isFolder || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase)
            select Candidate.Sure(
                isFolder ? entry.Name + "/" : entry.Name, isFolder ? CandidateGroup.Namespace : CandidateGroup.Member, CompletionKinds.Path);
        var end = position + (behind < 0 ? rest.TrimEnd().Length : behind);
        return new CompletionList(position - name.Length, end, Ranking.Rank(candidates, name, cancellation));
    }

    [GeneratedRegex("""^\s*#\s*(?<directive>r|load)\s+"(?<path>[^"]*)$""")]
    private static partial Regex Reference();

    [GeneratedRegex("""^\s*#!import\s+"?(?<path>[^"]*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""^\s*(?<name>#!?[\w#]*)$""")]
    private static partial Regex Name();
}
