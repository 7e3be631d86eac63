using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LrNotebooks.Jupyter.Protocol;

namespace LrNotebooks.Jupyter.Tests.Protocol;

/// <summary>The bodies of messages, by the names that the specification gives their fields.</summary>
public class ContentTests
{
    [Fact]
    public void What_the_kernel_says_has_the_specifications_names()
    {
        Written(new StatusContent("busy")).ShouldBe("""{"execution_state":"busy"}""");
        Written(new StreamContent("stdout", "é\n")).ShouldBe("""{"name":"stdout","text":"é\n"}""");
        Written(new ExecuteInput("x", 3)).ShouldBe("""{"code":"x","execution_count":3}""");
        Written(new ExecuteResult(3, new() { ["text/plain"] = "1" }, []))
            .ShouldBe("""{"execution_count":3,"data":{"text/plain":"1"},"metadata":{}}""");
        Written(new DisplayData([], [], new() { ["display_id"] = "d" }))
            .ShouldBe("""{"data":{},"metadata":{},"transient":{"display_id":"d"}}""");
        Written(new UpdateDisplayData([], [], [])).ShouldBe("""{"data":{},"metadata":{},"transient":{}}""");
        Written(new ClearOutputContent(true)).ShouldBe("""{"wait":true}""");
        Written(new ErrorContent("E", "v", ["t"])).ShouldBe("""{"ename":"E","evalue":"v","traceback":["t"]}""");
        Written(new InputRequestContent("? ", true)).ShouldBe("""{"prompt":"? ","password":true}""");
        Written(new CommClose("c", [])).ShouldBe("""{"comm_id":"c","data":{}}""");
    }

    [Fact]
    public void Replies_have_the_specifications_names()
    {
        Written(new ExecuteReply("ok", 2, [], [])).ShouldBe("""{"status":"ok","execution_count":2,"payload":[],"user_expressions":{}}""");
        Written(new ExecuteReply("error", 2, Ename: "E", Evalue: "v", Traceback: []))
            .ShouldBe("""{"status":"error","execution_count":2,"ename":"E","evalue":"v","traceback":[]}""");
        Written(new CompleteReply(["a"], 1, 2, []))
            .ShouldBe("""{"matches":["a"],"cursor_start":1,"cursor_end":2,"metadata":{},"status":"ok"}""");
        Written(new InspectReply(false, [], [])).ShouldBe("""{"found":false,"data":{},"metadata":{},"status":"ok"}""");
        Written(new IsCompleteReply("incomplete", "  ")).ShouldBe("""{"status":"incomplete","indent":"  "}""");
        Written(new HistoryReply(new JsonArray(new JsonArray(1, 2, "x")))).ShouldBe("""{"history":[[1,2,"x"]],"status":"ok"}""");
        Written(new CommInfoReply([])).ShouldBe("""{"comms":{},"status":"ok"}""");
        Written(new ConnectReply(1, 2, 3, 4, 5))
            .ShouldBe("""{"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"status":"ok"}""");
        Written(new InterruptReply()).ShouldBe("""{"status":"ok"}""");
        Written(new ShutdownReply(true)).ShouldBe("""{"restart":true,"status":"ok"}""");
    }

    [Fact]
    public void Kernel_info_describes_the_language()
    {
        var language = new LanguageInfo("C#", "14.0", "text/x-csharp", ".cs", PygmentsLexer: "csharp");
        const string Expected = """
            {"implementation":"k","implementation_version":"1","language_info":{"name":"C#","version":"14.0",
            "mimetype":"text/x-csharp","file_extension":".cs","pygments_lexer":"csharp"},"banner":"hi",
            "help_links":[{"text":"t","url":"u"}],"protocol_version":"5.3","debugger":false,"status":"ok"}
            """;
        Written(new KernelInfoReply("k", "1", language, "hi", [new HelpLink("t", "u")])).ShouldBe(Expected.ReplaceLineEndings(""));
    }

    [Fact]
    public void Absent_fields_of_an_execute_request_have_the_specifications_defaults()
    {
        var request = Read<ExecuteRequest>("""{"code": "x", "unknown": [1]}""");
        (request.Silent, request.IsCounted, request.StopOnError, request.AllowStdin).ShouldBe((false, true, true, false));
        Read<ExecuteRequest>("""{"code": "x", "silent": true, "store_history": true}""").IsCounted.ShouldBeFalse();
        Read<ExecuteRequest>("""{"code": "x", "store_history": false}""").IsCounted.ShouldBeFalse();
        Read<ExecuteRequest>("""{"code": " \n"}""").IsCounted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"code": null}""")]
    [InlineData("""{"code": 1}""")]
    [InlineData("""{"code": "x", "silent": "yes"}""")]
    [InlineData("[]")]
    [InlineData("""{"code": "x",}""")]
    public void A_malformed_execute_request_is_noticed(string json) =>
        Should.Throw<JsonException>(() => Read<ExecuteRequest>(json));

    [Fact]
    public void A_message_type_is_its_bodys_name()
    {
        (string Type, string Name)[] types =
        [
            (ProtocolJson.MessageType<ExecuteRequest>(), "execute_request"), (ProtocolJson.MessageType<IsCompleteReply>(), "is_complete_reply"),
            (ProtocolJson.MessageType<StatusContent>(), "status"), (ProtocolJson.MessageType<StreamContent>(), "stream"),
            (ProtocolJson.MessageType<ErrorContent>(), "error"), (ProtocolJson.MessageType<ClearOutputContent>(), "clear_output"),
            (ProtocolJson.MessageType<InputRequestContent>(), "input_request"), (ProtocolJson.MessageType<CommMsg>(), "comm_msg"),
        ];
        foreach (var (type, name) in types)
            type.ShouldBe(name);
    }

    [Fact]
    public void Half_an_emoji_becomes_a_replacement_character() =>
        Written(new StreamContent("stdout", "a\ud83c")).ShouldBe("""{"name":"stdout","text":"a\uFFFD"}""");

    private static string Written<T>(T content) => Encoding.UTF8.GetString(ProtocolJson.Write(content));

    private static T Read<T>(string json) => ProtocolJson.Read<T>(Encoding.UTF8.GetBytes(json));
}
