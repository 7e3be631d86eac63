using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LrNotebooks.Claims;

/// <summary>
/// Reads <c>data/documents/NNN.json</c>: an object of <c>document</c>, <c>title</c> and <c>claims</c>, each claim an object of
/// <c>id</c>, <c>where</c>, <c>printed</c> or <c>statement</c>, and where needed <c>holds</c> (of a statement) and <c>note</c>.
/// </summary>
public static partial class ClaimFile
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
    };

    private sealed record File(string Document, string Title, Entry[] Claims);

    private sealed record Entry(
        string Id, string Where, string? Printed = null, string? Statement = null, bool? Holds = null, string? Note = null);

    /// <summary>Reads and checks a document's claims.</summary>
    /// <param name="json">The file's content in UTF-8.</param>
    /// <param name="name">The file's name, for errors.</param>
    /// <exception cref="ClaimFileException">The file is no JSON of this form.</exception>
    public static ClaimDocument Read(Stream json, string name)
    {
        try
        {
            var file = JsonSerializer.Deserialize<File>(json, _options)
                ?? throw new ClaimFileException(name, "the file holds null, not a document.");
            if (file.Claims.Length == 0) throw new ClaimFileException(name, "there is no claim.");
            if (file.Claims.CountBy(entry => entry.Id).FirstOrDefault(count => count.Value > 1) is { Key: { } twice })
                throw new ClaimFileException(name, $"claim \"{twice}\" stands there twice.");
            return new(file.Document, file.Title, [.. file.Claims.Select(entry => Check(entry, name))]);
        }
        catch (JsonException error)
        {
            throw new ClaimFileException(name, error.Message, error);
        }
    }

    private static Claim Check(Entry entry, string file)
    {
        if (!IdForm().IsMatch(entry.Id)) throw Problem("the id must be lower-case words joined by - and /");
        if (entry.Where.Length == 0) throw Problem("\"where\" is empty");
        if (entry.Printed is null == entry.Statement is null) throw Problem("give either \"printed\" or \"statement\"");
        if (entry.Printed is not null && entry.Holds is not null) throw Problem("\"holds\" belongs to a statement");
        if (entry.Holds == false && entry.Note is null) throw Problem("a statement that does not hold needs a \"note\"");
        var isStatement = entry.Statement is not null;
        return new(entry.Id, entry.Where, entry.Printed ?? entry.Statement!, isStatement, entry.Holds ?? true, entry.Note);

        ClaimFileException Problem(string what) => new(file, $"claim \"{entry.Id}\": {what}.");
    }

    [GeneratedRegex("^[a-z0-9.]+([-/][a-z0-9.]+)*$")]
    private static partial Regex IdForm();
}

/// <summary>A file of claims cannot be used; the message names the file and the place.</summary>
public sealed class ClaimFileException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="problem">What is wrong in it, and where.</param>
    /// <param name="cause">The error underneath, if any.</param>
    public ClaimFileException(string file, string problem, Exception? cause = null) : base($"{file}: {problem}", cause)
    {
    }
}
