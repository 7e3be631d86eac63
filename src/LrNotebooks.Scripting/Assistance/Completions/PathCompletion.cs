using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>Completion of a path in a directive or a magic, one folder at a time.</summary>
internal static class PathCompletion
{
    private static readonly char[] Slashes = ['/', '\\'];

    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>The folders and files that can follow what is typed.</summary>
    /// <param name="typed">The path up to the cursor.</param>
    /// <param name="rest">The line from the cursor on.</param>
    /// <param name="position">The cursor.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="extensions">Which files count, for example <c>.dll</c>.</param>
    /// <param name="cancellation">Nobody waits for the answer any more.</param>
    public static CompletionList Complete(
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
}
