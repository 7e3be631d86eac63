using System.Collections;
using System.Reflection;
using LrNotebooks.Printing;

namespace LrNotebooks.Tests.Formatting;

/// <summary>A host knows names only: these tests look as a host looks, by reflection.</summary>
public class ConventionTests
{
    [TypeFormatterSource(typeof(PieSource), PreferredMimeTypes = ["text/html"])]
    private class Pie
    {
        public string Name { get; } = "<apple>";
    }

    private sealed class ApplePie : Pie;

    private sealed class PieSource() : FormatterSource<Pie>(
        ("text/html", pie => $"<b>{pie.Name}</b>"), ("text/plain", pie => pie.Name));

    [Theory]
    [InlineData(typeof(Pie))]
    [InlineData(typeof(ApplePie))]
    public void A_host_that_knows_only_names_finds_every_formatter(Type type)
    {
        var written = FormatByConvention(Activator.CreateInstance(type)!);

        written.ShouldBe([("text/html", "<b><apple></b>"), ("text/plain", "<apple>")]);
    }

    [Fact]
    public void Preferred_mime_types_are_readable_by_name()
    {
        var attribute = typeof(Pie).GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");

        attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute).ShouldBe(new[] { "text/html" });
    }

    [Fact]
    public void A_value_of_another_type_is_left_alone()
    {
        var writer = new StringWriter();

        new MimeFormatter<Pie>("text/plain", pie => pie.Name).Format("a string", writer).ShouldBeFalse();

        writer.ToString().ShouldBeEmpty();
    }

    internal static List<(string MimeType, string Text)> FormatByConvention(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = (IEnumerable)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        return [.. formatters.Cast<object>().Select(formatter => Write(formatter, value))];
    }

    private static (string MimeType, string Text) Write(object formatter, object value)
    {
        var writer = new StringWriter();
        formatter.GetType().GetMethod("Format", BindingFlags.Public | BindingFlags.Instance)!
            .Invoke(formatter, [value, writer]).ShouldBe(true);
        return ((string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!, writer.ToString());
    }
}
