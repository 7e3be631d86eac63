using System.Diagnostics;
using System.Globalization;

namespace LrNotebooks.Cli.Labs;

/// <summary>
/// What a submission's process may do. On a Linux that lets an ordinary user make namespaces (<c>unshare</c> and <c>setpriv</c> of util-linux), it has no
/// network, sees no other process, writes nothing but its own folder, which is a disk of a fixed size in memory, and finds the folders in
/// <paramref name="hidden"/> empty. Elsewhere its limits are kept by watching it, which misses files that are removed while they are written.
/// </summary>
/// <param name="limits">How much it may use.</param>
/// <param name="hidden">Folders with what it must not read: the instructor's version, the other submissions, the grades.</param>
internal sealed class Sandbox(Limits limits, IEnumerable<string> hidden)
{
    // $1 is the folder it may write to, $2 how many bytes, $3 how many folders to hide; then those, then the program. Once a disk lies over its folder, the shell
    // still stands in the folder below. In a namespace of its own making the program could mount another disk, without a limit. Flags that a mount has must be
    // named again to make it read-only without being the machine's administrator.
    private const string Enter = """
        set -e
        box=$1; size=$2; count=$3; shift 3
        cd "$box"
        mount -t tmpfs -o "size=$size,nr_inodes=65536,mode=700,nosuid,nodev" none "$box"
        cp -R work tmp "$box"
        echo 0 > /proc/sys/user/max_user_namespaces
        while read -r _ point _ options _; do
          point=$(printf '%b' "$point")
          [ "$point" != "$box" ] || continue
          flags=ro
          for flag in nosuid nodev noexec noatime nodiratime relatime; do
            case ",$options," in *",$flag,"*) flags=$flags,$flag;; esac
          done
          mount -o "remount,bind,$flags" "$point" 2>/dev/null || [ "$point" != / ]
        done < /proc/self/mounts
        while [ "$count" -gt 0 ]; do
          mount -t tmpfs -o ro,size=4k none "$1"; shift; count=$((count - 1))
        done
        cd "$box/work"
        exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
        """;

    private static readonly string[] Unshare =
    [
        "unshare", "--user", "--map-root-user", "--mount", "--net", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc", "--",
        "sh", "-c", Enter, "sh",
    ];

    // What a .NET program and torch need; keys and passwords that the grader's own environment holds stay there.
    private static readonly string[] PassedOn =
    [
        "PATH", "HOME", "USERPROFILE", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SystemRoot", "ProgramFiles", "APPDATA", "LOCALAPPDATA", "NUGET_PACKAGES",
        "DOTNET_ROOT",
    ];

    private List<string> _hidden = [];
    private bool _isApart;

    /// <summary>How much a process may use.</summary>
    public Limits Allowed => limits;

    /// <summary>Finds out what this machine allows. The folders to hide are there by now.</summary>
    /// <returns>What a submission is not kept from here; null where nothing is left to say.</returns>
    public string? Prepare()
    {
        _hidden = [.. hidden.Select(Path.GetFullPath).Where(Directory.Exists).Distinct()];
        if (_hidden.Find(IsAboveProgram) is { } above)
            return $"'{above}' cannot be hidden from submissions, for lrnb itself lies in it; they run as any program of yours: see docs/teaching.md";
        if (!OperatingSystem.IsLinux())
            return "submissions run as any program of yours, with your network and files: see docs/teaching.md for a container";
        using var box = new SandboxFolder();
        var (code, error) = Try([.. Unshare, .. Arguments(box), "true"]);
        _isApart = code == 0;
        return _isApart ? null
            : $"this machine does not let a program be set apart ({error}); submissions run as any program of yours: see docs/teaching.md for a container";
    }

    /// <summary>How to start the program's worker in a box.</summary>
    public ProcessStartInfo Start(SandboxFolder box, params IReadOnlyList<string> arguments)
    {
        string[] apart = _isApart ? [.. Unshare, .. Arguments(box)] : [];
        List<string> command = [.. OwnGroup(), .. apart, .. ResourceLimits(), .. CellsCommand.Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = box.Work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var kept = PassedOn.Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name))).Where(pair => pair.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = start.Environment["DOTNET_CLI_HOME"] = box.Temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["OMP_NUM_THREADS"] = limits.Threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["NBGRADER_EXECUTION"] = "autograde";
        return start;
    }

    private List<string> Arguments(SandboxFolder box) =>
        [box.Path, FormattableString.Invariant($"{box.Size + Limits.FileSize}"), FormattableString.Invariant($"{_hidden.Count}"), .. _hidden];

    /// <summary>A signal to the process's own group, kill(0), must not reach the grader, from which it has its group.</summary>
    private static string[] OwnGroup() => OperatingSystem.IsLinux() && File.Exists("/usr/bin/setsid") ? ["setsid"] : [];

    private List<string> ResourceLimits()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/prlimit"))
            return [];
        // Memory that is mapped, not used: the .NET runtime maps more than it uses, so the watch over what is used is the limit that counts.
        List<string> command =
        [
            "prlimit", "--core=0", FormattableString.Invariant($"--fsize={Limits.FileSize}"), FormattableString.Invariant($"--data={2 * limits.Memory}"),
        ];
        // From Linux 5.14 on, a namespace counts its own processes and threads and not those that the user has elsewhere.
        if (_isApart && Environment.OSVersion.Version >= new Version(5, 14))
            command.Add("--nproc=512");
        return [.. command, "--"];
    }

    private static bool IsAboveProgram(string folder) =>
        !Path.GetRelativePath(folder, AppContext.BaseDirectory).StartsWith("..", StringComparison.Ordinal);

    private static (int Code, string Error) Try(IReadOnlyList<string> command)
    {
        try
        {
            var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, error.Trim().ReplaceLineEndings(" "));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }
}

/// <summary>How much a submission's process may use.</summary>
/// <param name="CellTime">For one cell.</param>
/// <param name="Memory">Bytes of memory in use, of all its processes together.</param>
internal sealed record Limits(TimeSpan CellTime, long Memory)
{
    /// <summary>For all cells together.</summary>
    public TimeSpan TotalTime => 10 * CellTime;

    /// <summary>Processes at once.</summary>
    public const int Processes = 32;

    /// <summary>Bytes of one file that it writes, and of all together.</summary>
    public const long FileSize = 256L << 20;

    /// <summary>Bytes of one cell's outputs.</summary>
    public const int Output = 16 << 20;

    /// <summary>Bytes of the outputs of all cells together.</summary>
    public const int AllOutput = 64 << 20;

    /// <summary>Threads of torch.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>A submission's own folder, made for it and removed after it.</summary>
internal sealed class SandboxFolder : IDisposable
{
    public SandboxFolder()
    {
        Directory.CreateDirectory(Work);
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>All that the submission may write to.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("lrnb-lab-").FullName;

    /// <summary>Where its cells run.</summary>
    public string Work => System.IO.Path.Combine(Path, "work");

    /// <summary>For temporary files.</summary>
    public string Temporary => System.IO.Path.Combine(Path, "tmp");

    /// <summary>Bytes that lie in it.</summary>
    public long Size
    {
        get
        {
            var withoutLinks = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            return new DirectoryInfo(Path).EnumerateFiles("*", withoutLinks).Sum(file => file.Exists ? file.Length : 0);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A submission may have removed it, or taken its own right to it; it lies in the folder for temporary files.
        }
    }
}
