using System.Collections.Concurrent;
using LrNotebooks.Cli;
using LrNotebooks.Scripting;
using LrNotebooks.Scripting.Notebooks;
using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Notebooks.Tests;

/// <summary>Each lesson run once, whichever test asks first.</summary>
internal static class CourseRuns
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NotebookRun>>> _runs = new();

    // The current directory belongs to the process, so lessons run one after the other.
    private static readonly SemaphoreSlim _one = new(1);

    public static Task<NotebookRun> Of(string file) => _runs.GetOrAdd(file, name => new(() => Run(Course.Read(name)))).Value;

    public static async Task<NotebookRun> Run(Notebook notebook)
    {
        await _one.WaitAsync();
        try
        {
            var session = HostSession.Options(Path.Combine(Course.Root, "notebooks"));
            return await new NotebookRunner(new RunnerOptions { Session = () => new Session(session) }).RunAsync(notebook);
        }
        finally
        {
            _one.Release();
        }
    }
}
