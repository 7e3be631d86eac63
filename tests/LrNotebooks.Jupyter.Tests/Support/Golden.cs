namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>Bytes that other implementations put on the wire; Golden/make_goldens.py records them.</summary>
internal static class Golden
{
    public const string Key = "0f1e2d3c-golden-key";

    /// <summary>The frames in a golden file.</summary>
    public static ReadOnlyMemory<byte>[] Frames(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => (ReadOnlyMemory<byte>)Convert.FromHexString(line)),
    ];

    /// <summary>A recorded stream.</summary>
    public static byte[] Stream(string name) => Frames(name)[0].ToArray();
}
