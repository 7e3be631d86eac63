namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>A class of seven, graded once for all tests that look at what came out.</summary>
public sealed class GradedClass : IAsyncLifetime
{
    internal static readonly string[] Arguments = ["lab", "grade", "submitted", "--release", "source", "--out", "out", "--parallel", "2"];

    /// <summary>The current folder of the tests of the class that uses it.</summary>
    internal WorkingFolder Folder { get; } = new();

    internal Answer Answer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Folder.WithCourse().Write("source/given.txt", "of the course");
        Folder.HandIn("good",
            [("halve", "Console.WriteLine(File.ReadAllText(\"given.txt\") + File.ReadAllText(\"own.txt\"));\n" + Course.Halve),
                ("total", Course.Total), ("why", "it halves"), ("experiment", "1+1")]);
        Folder.Write("submitted/good/own.txt", ", own");
        Folder.Write("submitted/good/given.txt", "changed");
        Folder.HandIn("empty", []);
        Folder.HandIn("wrong",
            [("halve", "double Halve(double x) => Math.Floor(x / 2);"), ("total", "double Total(double[] v) => v.Length == 0 ? 1 : v.Sum();")],
            own: ["display(\"<script>alert(1)</script>\", \"text/html\");"], file: "ps1/halving.ipynb");
        Folder.HandIn("stderr",
            [("halve", "double Halve(double x) { Console.Error.WriteLine(\"hm\"); return x / 2; }"), ("total", "double Total(double[] v) => v.Aggregate((a, b) => a + b);")]);
        Folder.HandIn("tamper", [("halve", "double Halve(double x) => 9;"), ("total", Course.Total), ("halve-test", "// nothing")], file: "halving (1).ipynb");
        Folder.HandIn("without", [("halve", Course.Halve)], without: "halve-test");
        Directory.CreateDirectory("submitted/absent");

        Answer = await Lrnb.RunAsync(Arguments);
    }

    /// <summary>The same folder once more, where a test changes it.</summary>
    internal WorkingFolder Copy()
    {
        var copy = new WorkingFolder();
        foreach (var file in Directory.GetFiles(Folder.Path, "*", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(Folder.Path, file), File.ReadAllText(file));
        Directory.CreateDirectory("submitted/absent");
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
