using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace LrNotebooks.Native;

/// <summary>
/// Makes TorchSharp's native library load on a Linux whose C++ library ends with GLIBCXX_3.4.30 or .31 (Debian 12, Ubuntu 22.04): the published
/// file asks for GLIBCXX_3.4.32, for the sake of one symbol, <c>_ZSt21ios_base_library_initv</c>, that is never called.
/// </summary>
/// <remarks>
/// An ELF file lists the versions that it needs in the section <c>.gnu.version_r</c>; one with the flag <c>VER_FLG_WEAK</c> may be missing
/// (Linux Standard Base, "Symbol Versioning"). The flag is set in a copy in memory: the package stays as it is, no folder has to be
/// writable, and processes that start at once cannot meet.
/// </remarks>
internal static class RelaxedLibrary
{
    private const string Dispensable = "GLIBCXX_3.4.32";

    // elf.h: a section of needed versions, and the flag of one that may be missing.
    private const uint VersionNeeds = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Whether a library was refused for that version alone.</summary>
    public static bool Mends(DllNotFoundException refusal) => OperatingSystem.IsLinux() && refusal.Message.Contains($"`{Dispensable}' not found");

    /// <summary>Loads a library as if it did not ask for the version. What it needs must be loaded already.</summary>
    /// <param name="path">The file as published.</param>
    /// <exception cref="DllNotFoundException">The system has no memory files, or refuses the copy too.</exception>
    public static nint Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Relax(bytes, Dispensable);
        using var memory = new SafeFileHandle(MemoryFile(Path.GetFileName(path), flags: 1), ownsHandle: true);
        if (memory.IsInvalid)
            throw new DllNotFoundException($"{path} asks for {Dispensable}, which this system has not, and no relaxed copy could be made: {new Win32Exception().Message}");
        RandomAccess.Write(memory, bytes, 0);
        return NativeLibrary.Load($"/proc/self/fd/{memory.DangerousGetHandle()}");
    }

    /// <summary>Sets the flag in a 64-bit little-endian ELF file.</summary>
    /// <param name="elf">The file's bytes.</param>
    /// <param name="version">The version that may be missing from now on.</param>
    /// <returns>Whether the file asks for it.</returns>
    internal static bool Relax(Span<byte> elf, string version)
    {
        var (sections, size, count) = ((int)Long(elf, 0x28), Short(elf, 0x3a), Short(elf, 0x3c));
        for (var section = 0; section < count; section++)
        {
            var header = elf[(sections + section * size)..];
            if (Int(header, 4) != VersionNeeds) continue;
            var names = (int)Long(elf[(sections + (int)Int(header, 0x28) * size)..], 0x18);
            if (Relax(elf, (int)Long(header, 0x18), names, version)) return true;
        }
        return false;
    }

    /// <summary>Walks the libraries that are needed, and the versions that are needed of each.</summary>
    private static bool Relax(Span<byte> elf, int library, int names, string version)
    {
        while (true)
        {
            var entry = library + (int)Int(elf[library..], 8);
            for (var left = Short(elf, library + 2); left > 0; left--)
            {
                var name = elf[(names + (int)Int(elf[entry..], 8))..];
                if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(elf[(entry + 4)..], (ushort)(Short(elf, entry + 4) | Weak));
                    return true;
                }
                entry += (int)Int(elf[entry..], 12);
            }
            var next = (int)Int(elf[library..], 12);
            if (next == 0) return false;
            library += next;
        }
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int MemoryFile(string name, uint flags);
}
