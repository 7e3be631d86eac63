using System.Text.Json.Nodes;
using LrNotebooks.Cli.Labs;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Labs;

/// <summary>None of these stops the batch, gains a point or harms a neighbour.</summary>
public sealed class HostileTests : IDisposable
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

    private readonly TemporaryFolder _folder = new();

    public HostileTests() => _folder.WithCourse();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_submission_stops_the_batch_gains_a_point_or_harms_a_neighbour()
    {
        var sandbox = new Sandbox(new Limits(TimeSpan.FromSeconds(10), 1L << 30), []);
        Assert.SkipWhen(sandbox.Prepare() is not null, sandbox.Prepare() ?? "");
        _folder.Write("neighbour/file", "mine");
        Wrong("01-endless", "while (true) { }");
        Wrong("02-many-processes", "for (var i = 0; i < 50; i++) System.Diagnostics.Process.Start(\"sleep\", \"600\"); System.Threading.Thread.Sleep(8000);");
        Wrong("03-memory", "var all = new List<byte[]>(); while (true) all.Add(GC.AllocateUninitializedArray<byte>(512 << 20));");
        Wrong("04-native-memory", """
            while (true)
            {
                var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(64 << 20);
                for (var i = 0; i < 64 << 20; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1);
            }
            """);
        Wrong("05-a-gigabyte-of-output", "var text = new string('x', 1 << 20); for (var i = 0; i < 1024; i++) Console.Write(text);");
        Wrong("06-a-gigabyte-past-the-console", "var stream = Console.OpenStandardOutput(); var bytes = new byte[1 << 20]; for (var i = 0; i < 1024; i++) stream.Write(bytes);");
        Wrong("07-deletes", $$"""
            foreach (var folder in new[] { "{{_folder.At("neighbour")}}", "{{_folder.At("source")}}", "{{_folder.At("out")}}", "../..", ".." })
            {
                try { Directory.Delete(folder, true); } catch (System.Exception e) { Console.WriteLine(e.Message); }
            }
            """);
        Wrong("08-reads", $$"""
            foreach (var folder in new[] { "{{_folder.At("source")}}", "{{_folder.At("submitted")}}", "{{_folder.At("out")}}" })
                Console.WriteLine(Directory.GetFileSystemEntries(folder).Length);
            Console.WriteLine(System.Diagnostics.Process.GetProcesses().Length);
            """);
        Wrong("09-replaces-what-tests-use", "class Exception : System.Exception { public Exception(string message) { } }");
        Wrong("10-loads-what-nobody-saw", "File.WriteAllText(\"x.csx\", \"class Exception : System.Exception { public Exception(string s) { } }\");\n#load \"x.csx\"");
        Wrong("11-kills", Kills);
        Wrong("12-forges", Forged);
        Wrong("13-network", "new System.Net.Sockets.TcpClient().Connect(\"127.0.0.1\", 22);");
        Wrong("14-overflows", "Func<int, int> f = null; f = x => f(x + 1) + 1; f(1);");
        Wrong("15-writes-and-writes", "var bytes = new byte[64 << 20]; for (var i = 0; i < 100; i++) File.WriteAllBytes(\"f\" + i, bytes);");
        Wrong("16-prints-a-picture-that-is-none", "display(\"<svg><![CDATA[\", \"image/svg+xml\"); display(\"<script>alert(1)</script>\", \"text/html\");");
        Tampered("17-metadata");
        _folder.Write("submitted/18-no-notebook/halving.ipynb", "PK\u0003\u0004");
        _folder.Write("submitted/19-deep/halving.ipynb", new string('[', 100_000));
        if (OperatingSystem.IsLinux())
            System.Diagnostics.Process.Start("mkfifo", Directory.CreateDirectory("submitted/19-pipe").FullName + "/halving.ipynb")!.WaitForExit();
        Directory.CreateDirectory("submitted/20-link");
        File.CreateSymbolicLink("submitted/20-link/halving.ipynb", _folder.At("source/halving.ipynb"));
        Directory.CreateSymbolicLink("submitted/21-folder-link", _folder.At("source"));
        _folder.HandIn("22-=HYPERLINK(\"x\")..", []);
        _folder.HandIn("99-good", [("halve", Course.Halve), ("total", Course.Total)]);

        var answer = await Lrnb.RunAsync("lab", "grade", "submitted", "--release", "source", "--out", "out", "--parallel", "2", "--timeout", "20", "--memory", "1024");

        answer.Code.ShouldBe(0, answer.Error);
        var records = Csv.Read(File.ReadAllText("out/grades.csv")).Skip(1).ToDictionary(fields => fields[0]);
        records.Count.ShouldBe(24);
        foreach (var (student, fields) in records)
            fields[2].ShouldBe(student is "99-good" ? "6" : "0", student);
        File.ReadAllText("neighbour/file").ShouldBe("mine");
        File.ReadAllText("source/halving.ipynb").ShouldBe(File.ReadAllText(Course.Instructor));
        Own("08-reads")["text"]!.ToString().ShouldBe("0\n0\n0\n1\n");
        Own("10-loads-what-nobody-saw")["ename"]!.ToString().ShouldBe("FileNotGiven");
        Test("09-replaces-what-tests-use")["ename"]!.ToString().ShouldBe(GradedRun.NameTaken);
        records["02-many-processes"][5].ShouldContain("it started more than 32 processes");
        records["11-kills"][5].ShouldContain("the cell ended its process");
        records["12-forges"][5].ShouldContain("the process gave an answer that is none");
        Own("13-network")["evalue"]!.ToString().ShouldContain("unreachable");
        records["15-writes-and-writes"][5].ShouldContain("it wrote more than 256 MB");
        records["20-link"][5].ShouldBe("halving.ipynb is a symbolic link");
        records["21-folder-link"][5].ShouldBe("the student's folder is a symbolic link");
        new FileInfo("out/graded/05-a-gigabyte-of-output/halving.ipynb").Length.ShouldBeLessThan(1 << 20);
    }

    private void Wrong(string student, string own) => _folder.HandIn(student, [("halve", Course.WrongHalve), ("total", Course.WrongTotal)], own);

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
        _folder.Write($"submitted/{student}/halving.ipynb", notebook.ToString());
    }

    private JsonObject Own(string student) => _folder.Read($"out/graded/{student}/halving.ipynb").Cells.Single(cell => cell.Id == "own").Outputs[^1];

    private JsonObject Test(string student) => _folder.Read($"out/graded/{student}/halving.ipynb").Part("halve-test").Outputs.Single();
}
