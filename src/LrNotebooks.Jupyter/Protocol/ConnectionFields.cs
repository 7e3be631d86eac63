using System.Text.Json;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Picks fields out of a connection file; each complaint names the file and the field.</summary>
internal readonly struct ConnectionFields(string file, JsonElement root)
{
    /// <summary>A text field, one of <paramref name="choices"/> where they are given.</summary>
    public string Text(string field, string[]? choices = null, string? whenAbsent = null)
    {
        if (!root.TryGetProperty(field, out var value))
            return whenAbsent ?? throw Missing(field);
        if (value.ValueKind != JsonValueKind.String)
            throw new ConnectionFileException(file, $"has {field} {value.GetRawText()}, which is not a text");
        var text = value.GetString()!;
        if (text.Length == 0 && whenAbsent is not null)
            return whenAbsent;
        if (choices is null ? text.Length == 0 : !choices.Contains(text, StringComparer.Ordinal))
            throw new ConnectionFileException(file, $"has {field} \"{text}\"; {Wanted(choices)}");
        return text;
    }

    /// <summary>A port, 0 (choose a free one) to 65535.</summary>
    public int Port(string field)
    {
        if (!root.TryGetProperty(field, out var value))
            throw Missing(field);
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var port) || port is < 0 or > 65535)
            throw new ConnectionFileException(file, $"has {field} {value.GetRawText()}, which is not a port (0 to 65535)");
        return port;
    }

    private static string Wanted(string[]? choices) =>
        choices is null ? "it must not be empty" : "supported: " + string.Join(", ", choices);

    private ConnectionFileException Missing(string field) => new(file, $"has no {field}");
}
