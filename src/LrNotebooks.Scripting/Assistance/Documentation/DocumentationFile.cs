using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>The XML documentation of an assembly, searched as text: to parse the framework's would take seconds and many megabytes.</summary>
internal static class DocumentationFile
{
    /// <summary>The <c>member</c> element of an id such as <c>M:System.Console.Beep</c>; null when the file has none, or is broken.</summary>
    /// <param name="path">An XML file that exists.</param>
    /// <param name="id">A documentation comment id.</param>
    public static XElement? Find(string path, string id)
    {
        try
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            var start = bytes.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\">"));
            var length = start < 0 ? -1 : bytes[start..].IndexOf("</member>"u8);
            return length < 0 ? null : Parse(Encoding.UTF8.GetString(bytes.Slice(start, length)) + "</member>");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads a <c>member</c> element; null when it is not well-formed.</summary>
    public static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
