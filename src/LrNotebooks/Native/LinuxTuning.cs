using System.Runtime.InteropServices;

namespace LrNotebooks.Native;

/// <summary>What the C library and OpenMP are told before libtorch loads, where the environment does not tell them already.</summary>
internal static class LinuxTuning
{
    // malloc.h of glibc; 32 MB is the most that it takes for a block to be kept.
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MmapThreshold = -3;
    private const int LargestKept = 32 << 20;
    private const int MostKept = 32 << 20;

    private const string SpinCount = "GOMP_SPINCOUNT";

    /// <summary>Does nothing on another system.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            if (IsUnset("MALLOC_MMAP_THRESHOLD_")) KeepFreedBlocks();
            if (IsUnset(SpinCount) && IsUnset("OMP_WAIT_POLICY")) SpinBriefly();
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, which has its own ways.
        }
    }

    /// <summary>
    /// By default glibc gives each freed tensor of some MB back to the system and takes it anew, a page fault every 4 KB: a third of the time of
    /// document 002's training.
    /// </summary>
    private static void KeepFreedBlocks() =>
        _ = Option(MmapThreshold, LargestKept) + Option(TrimThreshold, MostKept) + Option(TopPad, LargestKept / 2);

    /// <summary>
    /// By default a thread of libgomp turns 300,000 times before it sleeps. Beside another busy process it turns where the thread that it waits for
    /// should run, and a training takes many times as long. (libgomp reads the C environment, which .NET's does not change.)
    /// </summary>
    private static void SpinBriefly() => _ = SetVariable(SpinCount, "10000", overwrite: 0);

    private static bool IsUnset(string variable) => Environment.GetEnvironmentVariable(variable) is null;

    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int Option(int parameter, int value);

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetVariable(string name, string value, int overwrite);
}
