using System.Text.Json;

namespace LrNotebooks.Jupyter.Protocol;

/// <summary>Reads the connection files that Jupyter hands to a kernel.</summary>
public static class ConnectionFile
{
    /// <summary>Reads a connection file.</summary>
    /// <exception cref="ConnectionFileException">It cannot be read, or a field is missing or wrong; the message names both.</exception>
    public static ConnectionInfo Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConnectionFileException(path, $"cannot be read: {e.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Reads a connection file's text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What errors call the file.</param>
    /// <exception cref="ConnectionFileException">A field is missing or wrong.</exception>
    public static ConnectionInfo Parse(string json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new ConnectionFileException(name, "is not a JSON object");
            return Check(document.RootElement, name);
        }
        catch (JsonException e)
        {
            throw new ConnectionFileException(name, $"is not JSON: {e.Message}");
        }
    }

    private static ConnectionInfo Check(JsonElement root, string file)
    {
        return new ConnectionInfo
        {
            Transport = Text("transport", ["tcp", "ipc"]),
            Ip = Text("ip"),
            ShellPort = Port("shell_port"),
            IopubPort = Port("iopub_port"),
            StdinPort = Port("stdin_port"),
            ControlPort = Port("control_port"),
            HbPort = Port("hb_port"),
            Key = Text("key", whenAbsent: ""),
            SignatureScheme = Text("signature_scheme", ["hmac-sha256"], whenAbsent: "hmac-sha256"),
        };

        string Text(string field, string[]? choices = null, string? whenAbsent = null)
        {
            if (!root.TryGetProperty(field, out var value))
                return whenAbsent ?? throw Problem($"has no {field}");
            if (value.ValueKind != JsonValueKind.String)
                throw Problem($"has {field} {value.GetRawText()}, which is not a text");
            var text = value.GetString()!;
            if (text.Length == 0 && whenAbsent is not null)
                return whenAbsent;
            if (choices is null && text.Length == 0)
                throw Problem($"has {field} \"\"; it must not be empty");
            if (choices is not null && !choices.Contains(text, StringComparer.Ordinal))
                throw Problem($"has {field} \"{text}\"; supported: {string.Join(", ", choices)}");
            return text;
        }

        int Port(string field)
        {
            if (!root.TryGetProperty(field, out var value))
                throw Problem($"has no {field}");
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var port) || port is < 0 or > 65535)
                throw Problem($"has {field} {value.GetRawText()}, which is not a port (0 to 65535)");
            return port;
        }

        ConnectionFileException Problem(string what) => new(file, what);
    }
}

/// <summary>Where a kernel listens and how its messages are signed: what a connection file says.</summary>
public sealed record ConnectionInfo
{
    /// <summary><c>tcp</c> or <c>ipc</c> (Unix sockets).</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The address to listen on: an IP address for tcp, a path without its <c>-port</c> ending for ipc.</summary>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>Port of the shell channel; 0 chooses a free one, here and in the other ports.</summary>
    public int ShellPort { get; init; }

    /// <summary>Port of the iopub channel.</summary>
    public int IopubPort { get; init; }

    /// <summary>Port of the stdin channel.</summary>
    public int StdinPort { get; init; }

    /// <summary>Port of the control channel.</summary>
    public int ControlPort { get; init; }

    /// <summary>Port of the heartbeat channel.</summary>
    public int HbPort { get; init; }

    /// <summary>The shared key of the signatures; empty for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>Only <c>hmac-sha256</c> is known.</summary>
    public string SignatureScheme { get; init; } = "hmac-sha256";
}

/// <summary>A connection file that cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="problem">What is wrong with it, as the rest of a sentence.</param>
public sealed class ConnectionFileException(string file, string problem)
    : Exception($"The connection file {file} {problem}.");
