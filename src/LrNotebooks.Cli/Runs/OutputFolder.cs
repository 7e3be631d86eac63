using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>The folder that takes a run's files.</summary>
/// <param name="Path">Its full path; it need not exist yet.</param>
internal sealed record OutputFolder(string Path)
{
    private const string Default = "artifacts/notebooks";

    /// <summary>
    /// Chooses the folder and checks, without leaving a trace, that it can be written and that no input is lost.
    /// </summary>
    /// <param name="asked">What the user gave; null for the default.</param>
    /// <param name="repository">The repository; null outside of one.</param>
    /// <param name="inputs">Full paths of the notebooks.</param>
    /// <exception cref="UserException">It is a file, may not be written, or holds an input and was not asked for.</exception>
    public static OutputFolder Choose(string? asked, string? repository, IEnumerable<string> inputs)
    {
        var path = System.IO.Path.GetFullPath(asked ?? System.IO.Path.Combine(repository ?? ".", Default));
        var overwritten = inputs.FirstOrDefault(input => System.IO.Path.GetDirectoryName(input) == path);
        if (asked is null && overwritten is not null)
        {
            throw new UserException(
                $"the run would overwrite its input {overwritten}; give another folder with --out, or this one to mean it");
        }
        CheckWritable(path);
        return new OutputFolder(path);
    }

    /// <summary>The full path of a file in it.</summary>
    /// <param name="file">The file's name; a folder before it does not count.</param>
    public string PathOf(string file) => System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file));

    /// <summary>Makes the folder if need be, and removes what a run that was ended while it wrote has left there.</summary>
    public void MakeReady()
    {
        Directory.CreateDirectory(Path);
        AtomicFile.RemoveLeftovers(Path);
    }

    private static void CheckWritable(string path)
    {
        var existing = path;
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing))
            {
                throw new UserException($"cannot write to the output folder '{path}': {existing} is a file");
            }
            existing = System.IO.Path.GetDirectoryName(existing) ?? throw new UserException($"no output folder '{path}'");
        }
        try
        {
            var probe = AtomicFile.TemporaryBeside(System.IO.Path.Combine(existing, "lrnb"));
            using var file = File.Create(probe, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e is UnauthorizedAccessException ? "it is read-only" : e.Message;
            throw new UserException($"cannot write to the output folder '{path}': {reason}", e);
        }
    }
}
