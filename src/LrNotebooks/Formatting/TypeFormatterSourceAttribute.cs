namespace LrNotebooks.Printing;

/// <summary>
/// Names the class that knows how instances of the marked type look in a notebook. A host (our session, .NET Interactive)
/// finds it by this attribute's <em>name</em> and properties, so that neither side refers to the other's assembly.
/// </summary>
/// <param name="formatterSourceType">
/// A class with a public parameterless constructor and a method <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>;
/// <see cref="FormatterSource{T}"/> is the base to derive it from.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = true)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that creates the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types that a host which shows only some of them should choose, best first.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
