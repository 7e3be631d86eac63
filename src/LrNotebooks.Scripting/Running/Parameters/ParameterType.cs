using System.Text.Json.Nodes;

namespace LrNotebooks.Scripting.Running;

/// <summary>A scalar, or a list of scalars in one of C#'s notations.</summary>
/// <param name="Element">The scalar, or the list's element.</param>
/// <param name="List">The notation of a list; null for a scalar.</param>
/// <param name="IsVar">The declaration says <c>var</c>: then the literal itself has to carry the type.</param>
internal sealed record ParameterType(ScalarType Element, ListForm? List = null, bool IsVar = false)
{
    /// <summary>The value that a text stands for, or null where it stands for none of this type.</summary>
    /// <param name="text">As given on the command line: <c>1</c>, <c>[1, 0.5]</c>, <c>{1, 0.5}</c> or <c>1, 0.5</c>.</param>
    public ParameterValue? Parse(string text) => List is { } form ? ParseList(text, form) : ParseScalar(text);

    private ParameterValue? ParseScalar(string text)
    {
        var value = Element.Parse(text);
        return value is not null && IsVar ? value with { Code = LiteralType.Spell(value.Code, Element) } : value;
    }

    private ParameterValue? ParseList(string text, ListForm form)
    {
        var items = ListText.Items(text)?.Select(Element.Parse).ToList();
        if (items is null || items.Contains(null))
        {
            return null;
        }
        var code = string.Join(", ", items.Select(item => item!.Code));
        return new(Write(code, form), new JsonArray([.. items.Select(item => item!.Json)]));
    }

    private string Write(string items, ListForm form) => form switch
    {
        ListForm.Brackets => $"[{items}]",
        ListForm.Braces => items.Length == 0 ? "{ }" : $"{{ {items} }}",
        _ => items.Length == 0 ? $"new {Element.Name}[] {{ }}" : $"new {Element.Name}[] {{ {items} }}",
    };
}
