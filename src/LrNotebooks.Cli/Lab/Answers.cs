using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks.Cli.Labs;

/// <summary>What of a submission a cell's points are given for. A person's mark holds as long as it stays the same.</summary>
internal static class Answers
{
    /// <summary>
    /// The fingerprint of the text in a cell that the student writes; of what the student wrote below a task, up to the next cell of the assignment's; for a
    /// test, of all that the student wrote above it.
    /// </summary>
    /// <param name="part">The cell that gives points.</param>
    /// <param name="submission">What was handed in.</param>
    /// <returns>Eight letters, which no spreadsheet takes for a number.</returns>
    public static string To(AssignmentCell part, Restoration submission)
    {
        var (cells, parts) = (submission.Notebook.Cells, submission.Parts);
        var place = cells.IndexOf(part.Cell);
        var answer = part.IsSolution ? [part.Cell]
            : part.IsTask ? cells.Skip(place + 1).TakeWhile(cell => !parts.ContainsKey(cell))
            : cells.Take(place).Where(cell => parts.GetValueOrDefault(cell) is not { IsLocked: true });
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', answer.Select(cell => cell.Source))));
        return string.Concat(hash.Take(4).SelectMany(code => new[] { (char)('a' + (code >> 4)), (char)('a' + (code & 15)) }));
    }
}
