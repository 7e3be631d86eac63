using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LrNotebooks.Scripting.Notebooks;

/// <summary>Writes a file whole or not at all.</summary>
public static partial class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes <paramref name="text"/> as UTF-8 to a temporary file beside <paramref name="path"/> and renames it onto
    /// <paramref name="path"/>. On any failure the temporary file is removed and what was at <paramref name="path"/> stays.
    /// </summary>
    /// <exception cref="IOException">The folder does not exist, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public static void WriteText(string path, string text)
    {
        var target = Path.GetFullPath(path);
        var temporary = TemporaryBeside(target);
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A name for a file that will take the place of another one, or that nobody is to see; it tells which process writes it.</summary>
    /// <param name="path">The full path of the file.</param>
    public static string TemporaryBeside(string path) => Path.Combine(
        Path.GetDirectoryName(path)!, FormattableString.Invariant($".{Path.GetFileName(path)}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp"));

    /// <summary>Removes what processes that were ended while they wrote have left in a folder. A folder that is not there is clean.</summary>
    public static void RemoveLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, ".*.tmp").ToList())
        {
            if (Leftover().Match(Path.GetFileName(file)) is { Success: true } match && !IsBeingWritten(file, match.Groups["process"].Value))
                File.Delete(file);
        }
    }

    /// <summary>Numbers of processes are given again, so that of another one that lives may be another's: nobody writes a file for an hour.</summary>
    private static bool IsBeingWritten(string file, string process)
    {
        if (!int.TryParse(process, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId
            || DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromHours(1))
            return false;
        try
        {
            using var writer = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\..+?\.((?<process>[0-9]+)\.)?[0-9a-f]{32}\.tmp$")]
    private static partial Regex Leftover();
}
