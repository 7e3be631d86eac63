using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Protocol;

public class ConnectionFileTests
{
    private const string Whole = """
        {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1",
         "key": "k", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "echo"}
        """;

    [Fact]
    public void Jupyters_file_is_read() => ConnectionFile.Parse(Whole, "f").ShouldBe(new ConnectionInfo
    {
        ShellPort = 1,
        IopubPort = 2,
        StdinPort = 3,
        ControlPort = 4,
        HbPort = 5,
        Key = "k",
    });

    [Theory]
    [InlineData("\"key\": \"k\",", "")]
    [InlineData("\"signature_scheme\": \"hmac-sha256\",", "")]
    [InlineData("\"signature_scheme\": \"hmac-sha256\"", "\"signature_scheme\": \"\"")]
    [InlineData("\"shell_port\": 1", "\"shell_port\": 0")]
    public void Some_fields_have_defaults(string field, string replacement) =>
        ConnectionFile.Parse(Whole.Replace(field, replacement, StringComparison.Ordinal), "f").Transport.ShouldBe("tcp");

    [Theory]
    [InlineData("\"shell_port\": 1,", "", "has no shell_port")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 65536", "hb_port 65536, which is not a port")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": \"5\"", "hb_port \"5\", which is not a port")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 1.5", "hb_port 1.5")]
    [InlineData("\"tcp\"", "\"pgm\"", "transport \"pgm\"; supported: tcp, ipc")]
    [InlineData("hmac-sha256", "hmac-md5", "signature_scheme \"hmac-md5\"; supported: hmac-sha256")]
    [InlineData("\"127.0.0.1\"", "\"\"", "ip \"\"; it must not be empty")]
    [InlineData("\"k\"", "7", "key 7, which is not a text")]
    [InlineData("{", "", "is not JSON")]
    public void What_is_wrong_is_named_with_the_file(string field, string replacement, string problem)
    {
        var parse = () => ConnectionFile.Parse(Whole.Replace(field, replacement, StringComparison.Ordinal), "kernel-1.json");
        var message = Should.Throw<ConnectionFileException>(() => parse()).Message;
        message.ShouldStartWith("The connection file kernel-1.json ");
        message.ShouldContain(problem);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<ConnectionFileException>(() => ConnectionFile.Read("/nowhere/kernel-1.json"))
            .Message.ShouldContain("/nowhere/kernel-1.json cannot be read");
}
