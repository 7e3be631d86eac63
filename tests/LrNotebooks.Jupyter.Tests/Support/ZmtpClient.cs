using System.Net;
using System.Net.Sockets;
using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter.Tests.Support;

/// <summary>A client of one socket, with its hands on every byte. Reading times out after some seconds.</summary>
internal sealed class ZmtpClient : IDisposable
{
    private readonly Socket _socket;
    private readonly FrameReader _reader;

    private ZmtpClient(Socket socket)
    {
        _socket = socket;
        socket.ReceiveTimeout = 10_000;
        _reader = new FrameReader(buffer => socket.Receive(buffer));
    }

    /// <summary>A connection on which nothing has been said.</summary>
    public static ZmtpClient Connect(int port, int? receiveBuffer = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } size)
            socket.ReceiveBufferSize = size;
        socket.Connect(IPAddress.Loopback, port);
        return new ZmtpClient(socket);
    }

    /// <summary>A connection after the handshake.</summary>
    public static ZmtpClient Open(int port, string socketType, string identity = "", int? receiveBuffer = null)
    {
        var client = Connect(port, receiveBuffer);
        client.SendRaw(Opening(socketType, identity));
        client.ReadOpening().Name.ShouldBe("READY");
        return client;
    }

    /// <summary>What a client sends first: greeting and READY.</summary>
    public static byte[] Opening(string socketType, string identity = "") =>
    [
        .. Greeting.Ours.ToBytes(),
        .. FrameWriter.Command(new Command("READY", (byte[])[
            .. Property("Socket-Type", socketType), .. Property("Identity", identity)])),
    ];

    public void SendRaw(ReadOnlySpan<byte> bytes) => _socket.Send(bytes);

    public void Send(params string[] frames) => Send(Bytes.Frames(frames));

    public void Send(IReadOnlyList<ReadOnlyMemory<byte>> frames) => SendRaw(FrameWriter.Message(frames));

    public void Subscribe(string topic) => SendRaw(FrameWriter.Command(new Command("SUBSCRIBE", Bytes.Utf8(topic))));

    /// <summary>
    /// Waits until the server has dealt with everything sent so far: it answers a PING in turn. Messages that arrive before are
    /// dropped.
    /// </summary>
    public void WaitUntilHeard()
    {
        SendRaw(FrameWriter.Command(new Command(Command.Ping, new byte[2])));
        ZmtpFrame frame;
        do
        {
            frame = ReadOpenFrame();
        }
        while (!frame.IsCommand || Command.Parse(frame.Body).Name != Command.Pong);
    }

    /// <summary>The server's greeting and first command.</summary>
    public Command ReadOpening()
    {
        _reader.ReadGreeting();
        return Command.Parse(ReadFrame()!.Value.Body);
    }

    /// <summary>The next frame; null when the server has closed the connection.</summary>
    public ZmtpFrame? ReadFrame()
    {
        try
        {
            return _reader.ReadFrame(long.MaxValue);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return null;
        }
    }

    /// <summary>The next message.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Read()
    {
        var assembler = new MessageAssembler(long.MaxValue, int.MaxValue);
        while (true)
        {
            var frame = ReadOpenFrame();
            if (!frame.IsCommand && assembler.Add(frame) is { } message)
                return message;
        }
    }

    private ZmtpFrame ReadOpenFrame() => ReadFrame() ?? throw new EndOfStreamException("The server has closed the connection.");

    /// <summary>Whether nothing arrives for a while.</summary>
    public bool IsQuiet(int milliseconds) => !_socket.Poll(milliseconds * 1000, SelectMode.SelectRead);

    /// <summary>Waits for the server to close the connection, whatever it says before.</summary>
    public void WaitForClose()
    {
        try
        {
            while (_socket.Receive(new byte[4096]) > 0)
            {
            }
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Closed all the same.
        }
    }

    public void Dispose() => _socket.Dispose();

    private static byte[] Property(string name, string value) =>
        [(byte)name.Length, .. Bytes.Utf8(name), 0, 0, 0, (byte)value.Length, .. Bytes.Utf8(value)];
}
