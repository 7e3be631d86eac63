using System.Runtime.InteropServices;

namespace LrNotebooks.Native;

/// <summary>
/// Lets the C library keep what tensors of some MB free. By default it gives each back to the system and takes it anew, a page fault every 4 KB:
/// a third of the time of document 002's training.
/// </summary>
internal static class Allocator
{
    // malloc.h of glibc; 32 MB is the most that it takes for a block to be kept.
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapThreshold = -3;
    private const int LargestKept = 32 << 20;
    private const int MostKept = 64 << 20;

    /// <summary>Before the first tensor. What the environment says (<c>MALLOC_…</c>) stands.</summary>
    public static void Tune()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("MALLOC_MMAP_THRESHOLD_") is not null) return;
        try
        {
            _ = Option(MmapThreshold, LargestKept) + Option(TrimThreshold, MostKept) + Option(TopPad, LargestKept / 2);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, which has its own ways.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int Option(int parameter, int value);
}
