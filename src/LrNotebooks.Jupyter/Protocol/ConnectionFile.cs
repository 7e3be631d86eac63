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
            return Check(new ConnectionFields(name, document.RootElement));
        }
        catch (JsonException e)
        {
            throw new ConnectionFileException(name, $"is not JSON: {e.Message}");
        }
    }

    private static ConnectionInfo Check(ConnectionFields fields) => new()
    {
        Transport = fields.Text("transport", ["tcp", "ipc"]),
        Ip = fields.Text("ip"),
        ShellPort = fields.Port("shell_port"),
        IopubPort = fields.Port("iopub_port"),
        StdinPort = fields.Port("stdin_port"),
        ControlPort = fields.Port("control_port"),
        HbPort = fields.Port("hb_port"),
        Key = fields.Text("key", whenAbsent: ""),
        SignatureScheme = fields.Text("signature_scheme", ["hmac-sha256"], whenAbsent: "hmac-sha256"),
    };
}
