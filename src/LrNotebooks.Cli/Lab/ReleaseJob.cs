namespace LrNotebooks.Cli.Labs;

/// <summary>The work of <c>lrnb lab release</c>.</summary>
internal static class ReleaseJob
{
    /// <summary>Writes the student's version of each notebook, and with a folder's notebooks the files that lie with them.</summary>
    /// <param name="terminal">Takes a line for each file.</param>
    /// <param name="paths">Notebooks or folders.</param>
    /// <param name="output">Where they go.</param>
    /// <exception cref="UserException">A notebook's metadata or marks are wrong; nothing has been written then.</exception>
    public static int Run(Terminal terminal, IReadOnlyList<string> paths, string output)
    {
        var files = RunInputs.Find(paths, Repository.Find(Environment.CurrentDirectory));
        var folder = OutputFolder.Choose(output, null, []);
        var own = files.FirstOrDefault(file => Path.GetDirectoryName(Path.GetFullPath(file)) == folder.Path);
        if (own is not null)
            throw new UserException($"the student's version would overwrite {own}; give another folder with --out");
        var assignments = files.Select(Assignment.Load).ToList();
        folder.MakeReady();
        foreach (var assignment in assignments)
        {
            assignment.Released.Write(folder.PathOf(assignment.Name + ".ipynb"));
            terminal.Output.WriteLine(
                FormattableString.Invariant($"{assignment.Name}.ipynb: {assignment.Graded.Count()} graded cells, {assignment.Points} points"));
        }
        var beside = paths.Where(Directory.Exists).SelectMany(given => Submission.FilesBeside(Path.Combine(given, "x.ipynb")));
        foreach (var (path, name) in beside.DistinctBy(file => file.Name))
        {
            var target = Path.Combine(folder.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
            terminal.Output.WriteLine($"{name}: copied");
        }
        return ExitCode.Success;
    }
}
