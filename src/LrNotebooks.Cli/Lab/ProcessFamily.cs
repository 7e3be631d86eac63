using System.Diagnostics;
using System.Globalization;

namespace LrNotebooks.Cli.Labs;

/// <summary>A process with all that it started.</summary>
internal static class ProcessFamily
{
    /// <summary>How many processes they are and how much memory they have in use, in bytes. Where there is no <c>/proc</c>, the process alone.</summary>
    public static (int Count, long Memory) Measure(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? FromProc(process.Id) : Alone(process);
        }
        catch (InvalidOperationException)
        {
            return (0, 0);
        }
    }

    private static (int, long) Alone(Process process)
    {
        process.Refresh();
        return (1, process.WorkingSet64);
    }

    private static (int, long) FromProc(int root)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => char.IsAsciiDigit(name![0])).Select(name => Read(name!)).OfType<(int Id, int Parent, long Memory)>().ToLookup(entry => entry.Parent);
        var (count, memory) = (0, 0L);
        var open = new Stack<int>([root]);
        while (open.TryPop(out var parent))
        {
            foreach (var child in children[parent])
            {
                count++;
                memory += child.Memory;
                open.Push(child.Id);
            }
        }
        return (count + 1, memory + (Read(root.ToString(CultureInfo.InvariantCulture))?.Memory ?? 0));
    }

    /// <summary>From <c>/proc/N/stat</c>: field 4 is the parent, field 24 the pages in memory; field 2 is a name in brackets that may hold anything.</summary>
    private static (int Id, int Parent, long Memory)? Read(string id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(id, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture),
                long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
