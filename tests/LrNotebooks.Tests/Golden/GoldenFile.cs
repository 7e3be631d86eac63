namespace LrNotebooks.Tests.Golden;

/// <summary>What the scripts in this folder wrote.</summary>
internal static class GoldenFile
{
    /// <summary>The rows of a table, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }

    /// <summary>Writes a file of any kind where a test wants it.</summary>
    public static void Copy(string name, string path)
    {
        using var from = Open(name);
        using var to = File.Create(path);
        from.CopyTo(to);
    }

    private static Stream Open(string name) => typeof(GoldenFile).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"{name} is not embedded; run the script in Golden that writes it.");
}
