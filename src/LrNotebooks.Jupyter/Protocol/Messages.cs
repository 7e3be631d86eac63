using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LrNotebooks.Jupyter.Protocol;

// The bodies of all messages that this kernel reads or writes, named as the messaging protocol names them: ExecuteRequest is the content of
// an execute_request, CursorPos its cursor_pos. A new one is a record here, with its line in ProtocolJson at the end, and a line in Handlers.
// Requests without a content that matters have no record. A reply's status is ok unless something else is said.

/// <summary>Asks to run a cell.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Silent">Run without any broadcast, result or history.</param>
/// <param name="StoreHistory">Whether the cell gets a number and enters the history; when absent, unless it is silent.</param>
/// <param name="UserExpressions">Expressions by name, evaluated after the cell.</param>
/// <param name="AllowStdin">Whether the client answers an input_request. An absent field means that it does not.</param>
/// <param name="StopOnError">Whether an error aborts the cells that wait behind this one.</param>
internal sealed record ExecuteRequest(
    string Code, bool Silent = false, bool? StoreHistory = null, Dictionary<string, string>? UserExpressions = null,
    bool AllowStdin = false, bool StopOnError = true)
{
    /// <summary>Whether the cell counts: silent cells and blank ones never do.</summary>
    [JsonIgnore]
    public bool IsCounted => !Silent && (StoreHistory ?? true) && !string.IsNullOrWhiteSpace(Code);
}

/// <summary>Says how a cell ended.</summary>
/// <param name="Status"><c>ok</c>, <c>error</c> or <c>aborted</c>.</param>
/// <param name="ExecutionCount">The cell's number, or the kernel's counter where the cell does not count.</param>
/// <param name="Payload">Actions for the front end, such as a pager; when ok.</param>
/// <param name="UserExpressions">A mime bundle or an error for each expression; when ok.</param>
/// <param name="Ename">The kind of error; this and the next two as in <see cref="ErrorContent"/>.</param>
/// <param name="Evalue">The error's text.</param>
/// <param name="Traceback">The error's trace, line by line, as a front end shows it.</param>
internal sealed record ExecuteReply(
    string Status, int ExecutionCount, JsonArray? Payload = null, JsonObject? UserExpressions = null,
    string? Ename = null, string? Evalue = null, IReadOnlyList<string>? Traceback = null);

/// <summary>Tells every front end which cell runs now.</summary>
internal sealed record ExecuteInput(string Code, int ExecutionCount);

/// <summary>Says whether the kernel works on a request.</summary>
/// <param name="ExecutionState"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
internal sealed record StatusContent(string ExecutionState);

/// <summary>Printed text.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record StreamContent(string Name, string Text);

/// <summary>A cell's value.</summary>
/// <param name="ExecutionCount">The cell's number.</param>
/// <param name="Data">The value by mime type; here and in the next two.</param>
/// <param name="Metadata">About the value, by mime type.</param>
internal sealed record ExecuteResult(int ExecutionCount, JsonObject Data, JsonObject Metadata);

/// <summary>Something to show while a cell runs.</summary>
/// <param name="Data">It by mime type.</param>
/// <param name="Metadata">About it, by mime type.</param>
/// <param name="Transient">What no document stores: <c>display_id</c>.</param>
internal sealed record DisplayData(JsonObject Data, JsonObject Metadata, JsonObject? Transient = null);

/// <summary>New content for everything shown under a display id, which <paramref name="Transient"/> holds.</summary>
internal sealed record UpdateDisplayData(JsonObject Data, JsonObject Metadata, JsonObject Transient);

/// <summary>Takes a cell's output off the screen.</summary>
/// <param name="Wait">Not before the next output arrives, so that nothing flickers.</param>
internal sealed record ClearOutputContent(bool Wait);

/// <summary>An error: published on iopub, and with a status the reply to a request that failed.</summary>
/// <param name="Ename">The kind of error.</param>
/// <param name="Evalue">The error's text.</param>
/// <param name="Traceback">The trace, line by line.</param>
/// <param name="Status"><c>error</c> in a reply; absent on iopub.</param>
internal sealed record ErrorContent(string Ename, string Evalue, IReadOnlyList<string> Traceback, string? Status = null);

/// <summary>Asks the user for a line, on stdin.</summary>
/// <param name="Prompt">What to show before the line.</param>
/// <param name="Password">Whether the line stays hidden.</param>
internal sealed record InputRequestContent(string Prompt, bool Password);

/// <summary>The line, without its end.</summary>
internal sealed record InputReply(string Value);

/// <summary>What kernel this is.</summary>
/// <param name="Implementation">The kernel's name.</param>
/// <param name="ImplementationVersion">The kernel's version.</param>
/// <param name="LanguageInfo">The language of its cells.</param>
/// <param name="Banner">What a console shows first.</param>
/// <param name="HelpLinks">For the help menu.</param>
/// <param name="ProtocolVersion">The messaging protocol.</param>
/// <param name="Debugger">Whether it has a debugger.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record KernelInfoReply(
    string Implementation, string ImplementationVersion, LanguageInfo LanguageInfo, string Banner,
    IReadOnlyList<HelpLink> HelpLinks, string ProtocolVersion = Header.ProtocolVersion, bool Debugger = false,
    string Status = "ok");

/// <summary>The language of a kernel's cells, as front ends and nbconvert want to know it.</summary>
/// <param name="Name">For instance <c>C#</c>.</param>
/// <param name="Version">The language's version, for instance <c>14.0</c>.</param>
/// <param name="Mimetype">The mime type of its source files.</param>
/// <param name="FileExtension">The ending of its source files, with the dot.</param>
/// <param name="PygmentsLexer">The Pygments lexer, where it is not the name.</param>
/// <param name="CodemirrorMode">The CodeMirror mode, where it is not the name.</param>
/// <param name="NbconvertExporter">The nbconvert exporter, where it is not the general <c>script</c>.</param>
public sealed record LanguageInfo(
    string Name, string Version, string Mimetype, string FileExtension,
    string? PygmentsLexer = null, string? CodemirrorMode = null, string? NbconvertExporter = null);

/// <summary>An entry in a front end's help menu.</summary>
/// <param name="Text">What the menu shows.</param>
/// <param name="Url">What it opens.</param>
public sealed record HelpLink(string Text, string Url);

/// <summary>Asks what could stand at the cursor, which is counted in Unicode code points, as in all messages.</summary>
internal sealed record CompleteRequest(string Code, int CursorPos);

/// <summary>What could stand at the cursor.</summary>
/// <param name="Matches">The texts.</param>
/// <param name="CursorStart">Where the replaced range starts, in code points.</param>
/// <param name="CursorEnd">Where it ends.</param>
/// <param name="Metadata">Holds <c>_jupyter_types_experimental</c>: each match's kind and signature.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record CompleteReply(
    IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, JsonObject Metadata, string Status = "ok");

/// <summary>Asks what stands at the cursor.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The cursor.</param>
/// <param name="DetailLevel">0 for help, 1 for the source too.</param>
internal sealed record InspectRequest(string Code, int CursorPos, int DetailLevel = 0);

/// <summary>What stands at the cursor.</summary>
/// <param name="Found">False where nothing is known.</param>
/// <param name="Data">The help by mime type; empty where nothing is known.</param>
/// <param name="Metadata">About the help.</param>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record InspectReply(bool Found, JsonObject Data, JsonObject Metadata, string Status = "ok");

/// <summary>Asks whether Enter should run the code or start another line.</summary>
internal sealed record IsCompleteRequest(string Code);

/// <summary>Whether the code can run.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c>, <c>invalid</c> or <c>unknown</c>.</param>
/// <param name="Indent">What the next line starts with; when incomplete.</param>
internal sealed record IsCompleteReply(string Status, string? Indent = null);

/// <summary>Asks for cells that ran.</summary>
/// <param name="HistAccessType"><c>tail</c>, <c>range</c> or <c>search</c>.</param>
/// <param name="Output">Whether the results are wanted too.</param>
/// <param name="Session">For a range: 0 or 1 is this session; there is no other.</param>
/// <param name="Start">For a range: the first cell number.</param>
/// <param name="Stop">For a range: the cell number behind the last.</param>
/// <param name="N">For a tail or a search: the latest so many.</param>
/// <param name="Pattern">For a search: a pattern for the whole cell, with * and ?.</param>
/// <param name="Unique">For a search: no cell twice.</param>
internal sealed record HistoryRequest(
    string HistAccessType, bool Output = false, int? Session = null, int? Start = null, int? Stop = null,
    int? N = null, string? Pattern = null, bool Unique = false);

/// <summary>Cells that ran: <c>[session, number, input]</c> or <c>[session, number, [input, output]]</c> each.</summary>
internal sealed record HistoryReply(JsonArray History, string Status = "ok");

/// <summary>The kernel's ports; deprecated, yet answered.</summary>
internal sealed record ConnectReply(int ShellPort, int IopubPort, int StdinPort, int ControlPort, int HbPort, string Status = "ok");

/// <summary>Asks for the open comms, conversations between front end and kernel; only those of a target, if one is named.</summary>
internal sealed record CommInfoRequest(string? TargetName = null);

/// <summary>The open comms: each id with its <c>target_name</c>.</summary>
internal sealed record CommInfoReply(JsonObject Comms, string Status = "ok");

/// <summary>Opens a comm.</summary>
/// <param name="CommId">The comm's id, here and in the next two.</param>
/// <param name="TargetName">Who should take part on the other side.</param>
/// <param name="Data">Whatever the target understands.</param>
internal sealed record CommOpen(string CommId, string TargetName = "", JsonObject? Data = null);

/// <summary>Says something in a comm.</summary>
internal sealed record CommMsg(string CommId, JsonObject? Data = null);

/// <summary>Ends a comm.</summary>
internal sealed record CommClose(string CommId, JsonObject Data);

/// <summary>The running cell, if there is one, has been told to stop.</summary>
internal sealed record InterruptReply(string Status = "ok");

/// <summary>Asks the kernel to end.</summary>
/// <param name="Restart">Whether the client starts it again at once.</param>
internal sealed record ShutdownRequest(bool Restart = false);

/// <summary>The kernel ends after this message.</summary>
internal sealed record ShutdownReply(bool Restart, string Status = "ok");

/// <summary>A request in the Debug Adapter Protocol: its number, and what the debugger should do.</summary>
internal sealed record DebugRequest(int Seq = 0, string? Command = null);

/// <summary>A refusal, both as the Debug Adapter Protocol (response, success, message) and as Jupyter (status, ename, evalue) word it.</summary>
internal sealed record DebugReply(
    int RequestSeq, string? Command, string Message, string Evalue, string Ename = "NotSupported",
    IReadOnlyList<string>? Traceback = null, string Status = "error", string Type = "response", bool Success = false);

/// <summary>The protocol's JSON, read and written by generated code.</summary>
[JsonSerializable(typeof(Header))]
[JsonSerializable(typeof(ExecuteRequest))]
[JsonSerializable(typeof(ExecuteReply))]
[JsonSerializable(typeof(ExecuteInput))]
[JsonSerializable(typeof(StatusContent))]
[JsonSerializable(typeof(StreamContent))]
[JsonSerializable(typeof(ExecuteResult))]
[JsonSerializable(typeof(DisplayData))]
[JsonSerializable(typeof(UpdateDisplayData))]
[JsonSerializable(typeof(ClearOutputContent))]
[JsonSerializable(typeof(ErrorContent))]
[JsonSerializable(typeof(InputRequestContent))]
[JsonSerializable(typeof(InputReply))]
[JsonSerializable(typeof(KernelInfoReply))]
[JsonSerializable(typeof(CompleteRequest))]
[JsonSerializable(typeof(CompleteReply))]
[JsonSerializable(typeof(InspectRequest))]
[JsonSerializable(typeof(InspectReply))]
[JsonSerializable(typeof(IsCompleteRequest))]
[JsonSerializable(typeof(IsCompleteReply))]
[JsonSerializable(typeof(HistoryRequest))]
[JsonSerializable(typeof(HistoryReply))]
[JsonSerializable(typeof(ConnectReply))]
[JsonSerializable(typeof(CommInfoRequest))]
[JsonSerializable(typeof(CommInfoReply))]
[JsonSerializable(typeof(CommOpen))]
[JsonSerializable(typeof(CommMsg))]
[JsonSerializable(typeof(CommClose))]
[JsonSerializable(typeof(InterruptReply))]
[JsonSerializable(typeof(ShutdownRequest))]
[JsonSerializable(typeof(ShutdownReply))]
[JsonSerializable(typeof(DebugRequest))]
[JsonSerializable(typeof(DebugReply))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>Snake-case names, absent fields left out, missing or null fields refused, text not escaped beyond what JSON asks.</summary>
    private static readonly ProtocolJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>
    /// The <c>msg_type</c> of a body: the record's name in the same case as its fields. Where that name would say too little, or is
    /// another type's, it ends in Content, which does not count.
    /// </summary>
    public static string MessageType<T>()
    {
        const string Content = "Content";
        var name = typeof(T).Name;
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(name.EndsWith(Content, StringComparison.Ordinal) ? name[..^Content.Length] : name);
    }

    /// <summary>A body or header as JSON.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Json<T>());

    /// <summary>A body as a part of another one.</summary>
    public static JsonObject Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json<T>())!.AsObject();

    /// <summary>Reads a body or header.</summary>
    /// <exception cref="JsonException">It is not what the type asks for.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, Json<T>()) ?? throw new JsonException("it is null");
        }
        catch (InvalidOperationException e)
        {
            // Half an emoji in a text.
            throw new JsonException(e.Message, e);
        }
    }

    private static JsonTypeInfo<T> Json<T>() => (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T))!;
}
