using System.Text.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace LrNotebooks.Interactive;

/// <summary>Plotly.NET's objects from plotly.js JSON.</summary>
internal static class DynamicObjects
{
    public static Trace Trace(JsonElement json) => Fill(new Trace(json.GetProperty("type").GetString()), json, except: "type");

    /// <summary>Gives an object a property for each key.</summary>
    public static T Fill<T>(T target, JsonElement json, string except = "")
        where T : DynamicObj.DynamicObj
    {
        foreach (JsonProperty property in json.EnumerateObject().Where(property => property.Name != except))
            target.SetProperty(property.Name, Value(property.Name, property.Value));
        return target;
    }

    private static object? Value(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fill(KnownTypes.Create(name), json),
        JsonValueKind.Array => Items(name, [.. json.EnumerateArray().Select(item => Value(name, item))]),
        JsonValueKind.Number => json.TryGetInt32(out int whole) ? whole : json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        _ => null,
    };

    // Plotly.NET appends to these lists only if their type is the one that it gives them.
    private static object?[] Items(string name, object?[] items) => name switch
    {
        "annotations" => items.Cast<Annotation>().ToArray(),
        "shapes" => items.Cast<Shape>().ToArray(),
        "sliders" => items.Cast<Slider>().ToArray(),
        "images" => items.Cast<LayoutImage>().ToArray(),
        _ => items,
    };
}
