using System.Security.Cryptography;
using System.Text;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli;

/// <summary>The file of a run's notebook, written again and again. What somebody else saves there meanwhile stays, and the run goes beside it.</summary>
internal sealed class StoredNotebook
{
    private byte[]? _known;

    /// <summary>Looks at what is there now, which the run may overwrite.</summary>
    /// <param name="path">The full path.</param>
    public StoredNotebook(string path)
    {
        Path = path;
        _known = Digest();
    }

    /// <summary>Where the run is stored.</summary>
    public string Path { get; private set; }

    /// <summary>Says that somebody saved the file meanwhile; null where nobody did.</summary>
    public string? Conflict { get; private set; }

    /// <summary>Writes the notebook whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(Notebook notebook)
    {
        if (Conflict is null && Digest() is { } found && !found.AsSpan().SequenceEqual(_known))
        {
            var run = Path + ".run";
            Conflict = $"{Path} was saved by another program while its notebook ran; that is kept, and what ran is in {run}";
            Path = run;
        }
        var text = notebook.ToString();
        AtomicFile.WriteText(Path, text);
        _known = SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    private byte[]? Digest()
    {
        if (!File.Exists(Path))
            return null;
        using var file = File.OpenRead(Path);
        return SHA256.HashData(file);
    }
}
