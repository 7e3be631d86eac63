using System.Net;
using System.Net.Sockets;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Channels;

public sealed class EndpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lrnb-ipc-").FullName;

    [Fact]
    public void Only_the_given_address_is_listened_on()
    {
        using var listening = Endpoint.Listen(new ConnectionInfo { Ip = "127.0.0.2" }, 0);
        var port = Endpoint.PortOf(listening);
        ((IPEndPoint)listening.LocalEndPoint!).Address.ShouldBe(IPAddress.Parse("127.0.0.2"));
        using var client = new Socket(AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp);
        Should.Throw<SocketException>(() => client.Connect(IPAddress.Loopback, port));
    }

    [Fact]
    public void A_port_in_use_is_named()
    {
        using var taken = Endpoint.Listen(new ConnectionInfo(), 0);
        var port = Endpoint.PortOf(taken);
        Should.Throw<EndpointException>(() => Endpoint.Listen(new ConnectionInfo(), port))
            .Message.ShouldStartWith($"Cannot listen on tcp 127.0.0.1 port {port}: ");
    }

    [Fact]
    public void A_host_name_is_no_address() =>
        Should.Throw<EndpointException>(() => Endpoint.Listen(new ConnectionInfo { Ip = "example.org" }, 0))
            .Message.ShouldContain("\"example.org\": it is neither an IP address nor localhost");

    [Fact]
    public void A_restarted_kernel_gets_its_port_back_at_once()
    {
        var port = 0;
        for (var round = 0; round < 5; round++)
        {
            var server = new ServerSocket(new ConnectionInfo(), port, new ChannelLimits());
            port = server.Port;
            server.Start("test", new RouterSocket((channel, client, message) => channel.Send(client, message)), _ => { });
            using var client = ZmtpClient.Open(port, "DEALER");
            client.Send("x");
            client.Read();
            server.Stop();
        }
    }

    [Fact]
    public void A_unix_socket_is_its_owners_only_and_goes_with_the_kernel()
    {
        var connection = new ConnectionInfo { Transport = "ipc", Ip = Path.Combine(_folder, "kernel") };
        using (var router = new TestRouter(connection: connection))
        {
            router.Port.ShouldBe(1);
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(Path.Combine(_folder, "kernel-1")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Should.Throw<EndpointException>(() => Endpoint.Listen(connection, 1)).Message.ShouldContain("another process does");
            using var second = new TestRouter(connection: connection);
            second.Port.ShouldBe(2);
        }
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_killed_kernel_left_behind_is_in_nobodys_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix sockets that outlive their process.");
        var path = Path.Combine(_folder, "kernel-7");
        using (var killed = new Socket(AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, ProtocolType.Unspecified))
        {
            killed.Bind(new UnixDomainSocketEndPoint(path));
            File.Move(path, path + "x");
        }
        File.Move(path + "x", path);
        var connection = new ConnectionInfo { Transport = "ipc", Ip = Path.Combine(_folder, "kernel") };
        using var listening = Endpoint.Listen(connection, 7);
        Endpoint.PortOf(listening).ShouldBe(7);
    }

    [Fact]
    public void A_path_too_long_for_a_unix_socket_is_said()
    {
        var connection = new ConnectionInfo { Transport = "ipc", Ip = Path.Combine(_folder, new string('x', 120)) };
        Should.Throw<EndpointException>(() => Endpoint.Listen(connection, 1)).Message.ShouldContain("too long");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
