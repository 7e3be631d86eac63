using System.Text;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>Shorthand for frames.</summary>
internal static class Bytes
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> frame) => Encoding.UTF8.GetString(frame.Span);

    public static IReadOnlyList<ReadOnlyMemory<byte>> Frames(params string[] texts) =>
        [.. texts.Select(text => (ReadOnlyMemory<byte>)Utf8(text))];

    public static string[] Texts(IEnumerable<ReadOnlyMemory<byte>> frames) => [.. frames.Select(Text)];
}
