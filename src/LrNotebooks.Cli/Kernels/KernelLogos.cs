namespace LrNotebooks.Cli;

/// <summary>The pictures that launchers show, from this assembly.</summary>
internal static class KernelLogos
{
    /// <summary>Their file names, as Jupyter wants them.</summary>
    public static readonly IReadOnlyList<string> FileNames = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

    /// <summary>Writes them into a kernel's folder.</summary>
    public static void Write(string folder)
    {
        foreach (var name in FileNames)
        {
            using var source = typeof(KernelLogos).Assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(Path.Combine(folder, name));
            source.CopyTo(target);
        }
    }
}
