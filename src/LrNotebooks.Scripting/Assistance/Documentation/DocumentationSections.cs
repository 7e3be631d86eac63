using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LrNotebooks.Scripting.Assistance;

/// <summary>A documentation comment as sections of text.</summary>
internal sealed class DocumentationSections(TextStyle style, Compilation compilation, bool isDetailed)
{
    private const int MostRemarks = 300;

    /// <summary>Summary, parameters, what is returned and thrown, and remarks: their beginning, or all of them and examples.</summary>
    public IEnumerable<string> Write(XElement member) =>
    [
        .. member.Elements("summary").Select(Prose),
        Entries(member, "typeparam", "Type parameters", NameOf),
        Entries(member, "param", "Parameters", NameOf),
        .. Section(member, "returns", "Returns"),
        .. Section(member, "value", "Value"),
        Entries(member, "exception", "Exceptions", thrown => CrefName.Of(thrown.Attribute("cref")?.Value ?? "", compilation)),
        .. Remarks(member),
        .. isDetailed ? Section(member, "example", "Example") : [],
    ];

    private static string NameOf(XElement entry) => entry.Attribute("name")?.Value ?? "";

    private string Prose(XElement element) => DocumentationProse.Write(element, style, compilation);

    private IEnumerable<string> Section(XElement member, string name, string heading) =>
        from element in member.Elements(name)
        let text = Prose(element)
        where text.Length > 0
        select $"{style.Heading(heading)}\n\n{text}";

    private IEnumerable<string> Remarks(XElement member) => Section(member, "remarks", "Remarks").Select(section =>
    {
        if (isDetailed || section.Length <= MostRemarks)
            return section;
        var end = section.LastIndexOf(' ', MostRemarks);
        var cut = section[..(end < 0 ? MostRemarks : end)];
        // Half a piece of code would turn the rest into code.
        var code = cut.IndexOf("\n\n```", StringComparison.Ordinal);
        return (code < 0 ? cut : cut[..code]) + " ...";
    });

    private string Entries(XElement member, string name, string heading, Func<XElement, string> title)
    {
        var entries = member.Elements(name).Select(entry => style.Bullet($"{style.Code(title(entry))}: {Prose(entry)}")).ToList();
        return entries.Count == 0 ? "" : $"{style.Heading(heading)}\n\n{string.Join('\n', entries)}";
    }
}
