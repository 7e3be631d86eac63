using System.Runtime.InteropServices;

namespace LrNotebooks.Cli;

/// <summary>A second name for a file, which takes no room on the disk.</summary>
internal static class HardLink
{
    /// <summary>Makes one; false where the file system refuses, as between two disks.</summary>
    /// <param name="existing">The file.</param>
    /// <param name="added">Its second name, which must be free.</param>
    public static bool TryCreate(string existing, string added) =>
        OperatingSystem.IsWindows() ? CreateHardLink(added, existing, 0) : Link(existing, added) == 0;

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string added, string existing, nint reserved);

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string added);
}
