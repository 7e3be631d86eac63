using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A front end that speaks the protocol word by word.</summary>
internal sealed class KernelClient : IDisposable
{
    /// <summary>The option of a cell that may ask its user.</summary>
    public const string AllowStdin = "\"allow_stdin\": true";

    private readonly MessageCodec _codec;
    private readonly string _session = Guid.NewGuid().ToString("N");

    public KernelClient(ConnectionInfo connection)
    {
        _codec = new MessageCodec(connection.Key, _session);
        Shell = ZmtpClient.Open(connection.ShellPort, "DEALER", _session);
        Control = ZmtpClient.Open(connection.ControlPort, "DEALER", _session);
        Stdin = ZmtpClient.Open(connection.StdinPort, "DEALER", _session);
        Iopub = ZmtpClient.Open(connection.IopubPort, "SUB");
        Iopub.Subscribe("");
        Iopub.WaitUntilHeard();
    }

    public ZmtpClient Shell { get; }

    public ZmtpClient Control { get; }

    public ZmtpClient Stdin { get; }

    public ZmtpClient Iopub { get; }

    /// <summary>Sends a message; returns its id.</summary>
    public string Send(ZmtpClient channel, string type, string content = "{}")
    {
        var message = Message(type, content);
        channel.Send(_codec.Encode(message));
        return message.Header.MsgId;
    }

    /// <summary>A message's frames, signed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Frames(string type, string content = "{}") => _codec.Encode(Message(type, content));

    /// <summary>Sends a cell; <paramref name="options"/> are further fields of the content.</summary>
    public string SendCell(string code, string options = "")
    {
        var content = new JsonObject { ["code"] = code }.ToJsonString();
        return Send(Shell, "execute_request", options.Length == 0 ? content : $"{content[..^1]}, {options}}}");
    }

    /// <summary>The next message on a channel.</summary>
    public Received Receive(ZmtpClient channel)
    {
        var message = _codec.Decode(channel.Read());
        return new Received(
            message.Identities.Count > 0 ? Bytes.Text(message.Identities[0]) : "",
            message.Header.MsgType,
            Parse(message.ParentHeaderJson)["msg_id"]?.ToString() ?? "",
            message.Header.MsgId,
            Parse(message.ContentJson),
            Parse(message.MetadataJson));
    }

    /// <summary>Sends a request and takes its reply.</summary>
    public Received Ask(ZmtpClient channel, string type, string content = "{}")
    {
        var id = Send(channel, type, content);
        var reply = Receive(channel);
        (reply.ParentId, reply.Type).ShouldBe((id, type.Replace("_request", "_reply", StringComparison.Ordinal)));
        return reply;
    }

    /// <summary>What is published about a request, up to its idle.</summary>
    public List<Received> Published(string parentId)
    {
        var messages = new List<Received>();
        while (true)
        {
            var message = Receive(Iopub);
            if (message.ParentId != parentId)
                continue;
            messages.Add(message);
            if (message.Brief == "idle")
                return messages;
        }
    }

    /// <summary>Runs a cell: what is published, in a few words each.</summary>
    public string[] Run(string code, string options = "") => Run(code, out _, options);

    /// <summary>Runs a cell: what is published, in a few words each, and the reply.</summary>
    public string[] Run(string code, out Received reply, string options = "")
    {
        var id = SendCell(code, options);
        reply = Receive(Shell);
        (reply.ParentId, reply.Type).ShouldBe((id, "execute_reply"));
        return [.. Published(id).Select(message => message.Brief)];
    }

    public void Dispose()
    {
        foreach (var channel in new[] { Shell, Control, Stdin, Iopub })
            channel.Dispose();
    }

    private Message Message(string type, string content)
    {
        var header = Header.New(type, _session);
        return new Message
        {
            Header = header,
            HeaderJson = ProtocolJson.Write(header),
            ContentJson = Bytes.Utf8(content),
        };
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!.AsObject();
}
