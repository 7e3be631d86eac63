using System.Text.Json.Nodes;
using LrNotebooks.Cli.Labs;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>What nobody wants to grade, and one good submission, graded once.</summary>
public sealed class HostileClass : IAsyncLifetime
{
    private const string Forged =
        """
        var line = System.Text.Encoding.UTF8.GetBytes("{\"token\":\"0\",\"count\":1,\"outputs\":[]}\n");
        Console.OpenStandardOutput().Write(line);
        Console.WriteLine("4.0");
        foreach (var file in Directory.GetFiles("/proc/self/fd"))
        {
            try
            {
                if (new FileInfo(file).LinkTarget?.StartsWith("pipe") == true) { using var pipe = new FileStream(file, FileMode.Open, FileAccess.Write); pipe.Write(line); }
            }
            catch { }
        }
        """;

    private const string Kills =
        """
        [System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);
        [System.Runtime.InteropServices.DllImport("libc")] static extern int getppid();
        kill(getppid(), 9); kill(0, 9); kill(-1, 9);
        """;

    /// <summary>The current folder of the tests of the class that uses it.</summary>
    internal WorkingFolder Folder { get; } = new();

    internal Answer Answer { get; private set; } = null!;

    /// <summary>Why submissions cannot be set apart here; null where they can.</summary>
    internal string? Problem { get; private set; }

    /// <summary>The lines of <c>grades.csv</c>.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Problem = new Sandbox(new Limits(TimeSpan.FromSeconds(10), 1L << 30), []).Prepare();
        if (Problem is not null)
            return;
        Folder.WithCourse().Write("neighbour/file", "mine");
        Wrong("01-endless", "while (true) { }");
        Wrong("02-many-processes", "for (var i = 0; i < 50; i++) System.Diagnostics.Process.Start(\"sleep\", \"600\"); System.Threading.Thread.Sleep(60000);");
        Wrong("03-memory", "var all = new List<byte[]>(); while (true) all.Add(GC.AllocateUninitializedArray<byte>(512 << 20));");
        Wrong("04-native-memory", """
            while (true)
            {
                var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(64 << 20);
                for (var i = 0; i < 64 << 20; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1);
            }
            """);
        Wrong("05-gigabytes-of-output",
            "var text = new string('x', 1 << 20); for (var i = 0; i < 1024; i++) Console.Write(text);",
            "var stream = Console.OpenStandardOutput(); var bytes = new byte[1 << 20]; for (var i = 0; i < 1024; i++) stream.Write(bytes);",
            "display(\"<svg><![CDATA[\", \"image/svg+xml\"); display(\"<script>alert(1)</script>\", \"text/html\");");
        Wrong("07-looks-around", $$"""
            foreach (var folder in new[] { "{{Folder.At("neighbour")}}", "{{Folder.At("source")}}", "{{Folder.At("out")}}", "../..", ".." })
            {
                try { Directory.Delete(folder, true); } catch (System.Exception e) { Console.WriteLine(e.Message); }
            }
            """, $$"""
            foreach (var folder in new[] { "{{Folder.At("source")}}", "{{Folder.At("submitted")}}", "{{Folder.At("out")}}" })
                Console.WriteLine(Directory.GetFileSystemEntries(folder).Length);
            Console.WriteLine(System.Diagnostics.Process.GetProcesses().Length);
            """, "new System.Net.Sockets.TcpClient().Connect(\"127.0.0.1\", 22);");
        Wrong("09-replaces-what-tests-use", "class Exception : System.Exception { public Exception(string message) { } }");
        Wrong("10-loads-what-nobody-saw", "File.WriteAllText(\"x.csx\", \"class Exception : System.Exception { public Exception(string s) { } }\");\n#load \"x.csx\"");
        Wrong("11-kills", Kills);
        Wrong("12-forges", Forged);
        Wrong("14-overflows", "Func<int, int> f = null; f = x => f(x + 1) + 1; f(1);");
        Wrong("15-writes-and-writes", "var bytes = new byte[64 << 20]; for (var i = 0; ; i++) { var f = File.Create(\"f\" + i); File.Delete(f.Name); f.Write(bytes); }");
        Tampered("17-metadata");
        Folder.HandIn("23-reads-without-end",
            [("halve", Course.WrongHalve), ("why", $"${new string('{', 15_000)}$"), ("experiment", "/*" + new string('\n', 60))], own: ["#if " + new string('(', 20_000)]);
        Folder.HandIn("24-prints-beneath-the-console",
            [("halve", "double Halve(double x) { System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"echo hm >&2\"]).WaitForExit(); return x / 2; }"), ("total", Course.WrongTotal)]);
        Folder.Write("submitted/18-no-notebook/halving.ipynb", "PK\u0003\u0004");
        Folder.Write("submitted/19-deep/halving.ipynb", new string('[', 100_000));
        if (OperatingSystem.IsLinux())
            System.Diagnostics.Process.Start("mkfifo", Directory.CreateDirectory("submitted/19-pipe").FullName + "/halving.ipynb")!.WaitForExit();
        Directory.CreateDirectory("submitted/20-link");
        File.CreateSymbolicLink("submitted/20-link/halving.ipynb", Folder.At("source/halving.ipynb"));
        Directory.CreateSymbolicLink("submitted/21-folder-link", Folder.At("source"));
        Folder.HandIn("22-=HYPERLINK(\"x\")..", []);
        Folder.HandIn("99-good", [("halve", Course.Halve), ("total", "double Total(double[] values) { Console.Write(new string('x', 150_000)); return values.Sum(); }")]);

        Answer = await Lrnb.RunAsync("lab", "grade", "submitted", "--release", "source", "--out", "out", "--parallel", "2", "--timeout", "20", "--memory", "1024");

        Rows = Csv.Read(File.ReadAllText("out/grades.csv")).Skip(1).ToDictionary(fields => fields[0]);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Wrong(string student, params string[] own) => Folder.HandIn(student, [("halve", Course.WrongHalve), ("total", Course.WrongTotal)], own);

    /// <summary>Every cell says that it is the student's and worth 1000 points, the tests are gone, and a cell claims the name of another.</summary>
    private void Tampered(string student)
    {
        var notebook = Notebook.Read(Course.Released);
        foreach (var cell in notebook.Cells)
        {
            if (cell.Metadata["nbgrader"] is JsonObject part)
                (part["solution"], part["grade"], part["locked"], part["points"]) = (true, false, false, 1000);
            cell.Metadata["tags"] = new JsonArray("skip-execution");
        }
        notebook.Part("halve").Source = Course.WrongHalve;
        notebook.Part("halve-test").Source = "1000";
        notebook.Part("total").Metadata["nbgrader"]!["grade_id"] = "../../x";
        Folder.Write($"submitted/{student}/halving.ipynb", notebook.ToString());
    }
}
