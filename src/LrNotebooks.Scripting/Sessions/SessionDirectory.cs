namespace LrNotebooks.Scripting;

/// <summary>
/// The current directory of a session's cells. It belongs to the process, so a cell has it for as long as it runs, and the host gets
/// its own back afterwards.
/// </summary>
internal sealed class SessionDirectory
{
    private static readonly Lock Gate = new();
    private static readonly List<SessionDirectory> Running = [];
    private static string _host = "";

    /// <summary>Remembers a folder.</summary>
    /// <param name="start">Relative paths are relative to the host's current directory.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public SessionDirectory(string start)
    {
        lock (Gate)
            Start = Path.GetFullPath(start, Running.Count == 0 ? Directory.GetCurrentDirectory() : _host);
        Current = Directory.Exists(Start) ? Start : throw new DirectoryNotFoundException($"{Start}: no such folder to run notebooks in.");
    }

    /// <summary>The folder as an absolute path.</summary>
    public string Start { get; }

    private string Current { get; set; }

    /// <summary>Goes there until the result is disposed; where the cell went by then is where the next one starts.</summary>
    public IDisposable Enter()
    {
        lock (Gate)
        {
            if (Running.Count == 0)
                _host = Directory.GetCurrentDirectory();
            Running.Add(this);
            Change(Current);
        }
        return new Leave(this);
    }

    private static void Change(string directory)
    {
        if (Directory.Exists(directory))
            Directory.SetCurrentDirectory(directory);
    }

    private sealed class Leave(SessionDirectory owner) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
            {
                // While two sessions run nobody can say whose cell changed the directory.
                if (Running.Count == 1)
                    owner.Current = Directory.GetCurrentDirectory();
                Running.Remove(owner);
                Change(Running.Count == 0 ? _host : Running[^1].Current);
            }
        }
    }
}
