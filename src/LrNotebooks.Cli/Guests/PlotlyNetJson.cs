using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;

namespace LrNotebooks.Cli.Pictures;

/// <summary>
/// Writes Plotly.NET's objects as the JSON that Newtonsoft.Json makes of them. That asks each object for each of its members through
/// the dynamic binder, which is where its 80 ms a chart go; here the objects' dictionaries are read. Values of a kind that is not known
/// here are left to Newtonsoft.Json.
/// </summary>
/// <param name="library">The session's Plotly.NET.</param>
internal sealed class PlotlyNetJson(Assembly library)
{
    private const string ObjectType = "DynamicObj.DynamicObj", ColorType = "Plotly.NET.Color", ArgbType = "Plotly.NET.ARGB";

    private static readonly ConcurrentDictionary<Type, Kind> Kinds = [];

    private Func<object?, string>? _newtonsoft;

    /// <summary>An object of these members.</summary>
    public string Write(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: Write(json, number); break;
            case float number when float.IsFinite(number): json.WriteNumberValue(number); break;
            case float number: Write(json, (double)number); break;
            case DateTime time: json.WriteStringValue(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            default: WriteObject(json, value, Kinds.GetOrAdd(value.GetType(), Find)); break;
        }
    }

    // As Newtonsoft.Json: plotly.js takes such a word for a gap.
    private static void Write(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteObject(Utf8JsonWriter json, object value, Kind kind)
    {
        switch (kind)
        {
            case { Members: { } members }:
                json.WriteStartObject();
                foreach (var (name, member) in members(value))
                {
                    json.WritePropertyName(name);
                    Write(json, member);
                }
                json.WriteEndObject();
                break;
            case { IsList: true }:
                json.WriteStartArray();
                foreach (var item in (IEnumerable)value)
                {
                    Write(json, item);
                }
                json.WriteEndArray();
                break;
            case { Inner: { } inner }:
                Write(json, inner(value));
                break;
            default:
                json.WriteRawValue((_newtonsoft ??= Newtonsoft())(value));
                break;
        }
    }

    private Func<object?, string> Newtonsoft()
    {
        var name = library.GetReferencedAssemblies().First(reference => reference.Name == "Newtonsoft.Json");
        return AssemblyLoadContext.GetLoadContext(library)!.LoadFromAssemblyName(name).GetType("Newtonsoft.Json.JsonConvert", throwOnError: true)!
            .GetMethod("SerializeObject", [typeof(object)])!.CreateDelegate<Func<object?, string>>();
    }

    private static Kind Find(Type type)
    {
        if (Ancestors(type).FirstOrDefault(ancestor => ancestor.FullName == ObjectType) is { } dynamic)
        {
            return new Kind(Members: MembersOf(type, dynamic.GetProperty("Properties")!));
        }
        if (type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            var properties = type.GetProperties();
            return new Kind(Members: value => properties.Select(property => KeyValuePair.Create(property.Name, property.GetValue(value))));
        }
        return type.FullName switch
        {
            ColorType => new Kind(Inner: type.GetProperty("Value")!.GetValue),
            ArgbType => new Kind(Inner: ArgbOf(type)),
            _ => new Kind(IsList: IsList(type)),
        };
    }

    /// <summary>What the type itself declares, as a trace its <c>type</c>, then what was set by name.</summary>
    private static Func<object, IEnumerable<KeyValuePair<string, object?>>> MembersOf(Type type, PropertyInfo dictionary)
    {
        PropertyInfo[] declared =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.DeclaringType!.IsSubclassOf(dictionary.DeclaringType!) && property.GetIndexParameters().Length == 0),
        ];
        return value => declared.Select(property => KeyValuePair.Create(property.Name, property.GetValue(value)))
            .Concat((IEnumerable<KeyValuePair<string, object?>>)dictionary.GetValue(value)!);
    }

    private static Func<object, object?> ArgbOf(Type type)
    {
        PropertyInfo[] channels = [.. "RGBA".Select(name => type.GetProperty(name.ToString())!)];
        return value =>
        {
            var bytes = channels.Select(channel => (byte)channel.GetValue(value)!).ToArray();
            return string.Create(CultureInfo.InvariantCulture, $"rgba({bytes[0]}, {bytes[1]}, {bytes[2]}, {bytes[3] / 255.0:F1})");
        };
    }

    // Bytes become base64, dictionaries objects, grids rows: Newtonsoft.Json knows, as it knows its own types.
    private static bool IsList(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary).IsAssignableFrom(type) && type != typeof(byte[])
        && !(type.IsArray && type.GetArrayRank() > 1) && type.Namespace?.StartsWith("Newtonsoft.Json", StringComparison.Ordinal) != true
        && !Interfaces(type).Any(one => one == typeof(IDictionary<,>) || one == typeof(IReadOnlyDictionary<,>));

    private static IEnumerable<Type> Interfaces(Type type) =>
        type.GetInterfaces().Where(one => one.IsGenericType).Select(one => one.GetGenericTypeDefinition());

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            yield return one;
        }
    }

    /// <summary>How values of a type are written: as members, as a list, as another value in their place, or else by Newtonsoft.Json.</summary>
    private sealed record Kind(
        Func<object, IEnumerable<KeyValuePair<string, object?>>>? Members = null, Func<object, object?>? Inner = null, bool IsList = false);
}
