using System.Net;
using System.Text.Json;
using LrNotebooks.Printing;
using LrNotebooks.Tables;

namespace LrNotebooks.Claims;

/// <summary>
/// What a cell computed beside what the document printed, shown as a table. Show each sheet once: the runner adds up the
/// claims of all sheets that it sees.
/// <code>
/// var sheet = ClaimSheet.For("000", "step", "w", "loss");
/// foreach (var s in run) sheet.Check($"run-0.2/step-{s.Step:00}/line", s.ToString(), s.Step, s.W, s.Loss);
/// sheet
/// </code>
/// </summary>
[TypeFormatterSource(typeof(ClaimSheetFormatterSource), PreferredMimeTypes = [MediaTypes.Html, MediaTypes.Plain])]
public sealed class ClaimSheet
{
    private readonly List<(ClaimResult Result, object?[] Cells)> _rows = [];
    private readonly Dictionary<string, string> _formats = [];
    private readonly ClaimDocument _document;
    private readonly string[] _columns;
    private (int First, int Last)? _limit;

    private ClaimSheet(ClaimDocument document, string[] columns) => (_document, _columns) = (document, columns);

    /// <summary>What was checked so far.</summary>
    public IReadOnlyList<ClaimResult> Results => [.. _rows.Select(row => row.Result)];

    /// <summary>The document's number.</summary>
    public string Document => _document.Id;

    /// <summary>An empty sheet for a document.</summary>
    /// <param name="document">Its number, such as <c>000</c>.</param>
    /// <param name="columns">Columns for the cell's own values, before "document printed" and "verdict"; without any, the
    /// sheet shows where the claim stands and the computed text.</param>
    /// <exception cref="ArgumentException">There is no such document.</exception>
    public static ClaimSheet For(string document, params string[] columns) => new(ClaimCatalog.Load(document), columns);

    /// <summary>A document's claims, each recomputed with the document's own settings, as <c>lrnb verify</c> does it.</summary>
    /// <param name="document">Its number, such as <c>003</c>.</param>
    /// <param name="ids">The claims that are recomputed and shown, in the document's order; all without any.</param>
    /// <exception cref="ArgumentException">There is no such document.</exception>
    /// <exception cref="KeyNotFoundException">The document has no such claim.</exception>
    public static ClaimSheet Verify(string document, params IReadOnlyList<string> ids)
    {
        var sheet = For(document);
        var wanted = ids.Select(id => sheet._document[id]).ToHashSet();
        var claims = sheet._document.Claims.Where(claim => ids.Count == 0 || wanted.Contains(claim));
        sheet._rows.AddRange(ClaimCatalog.Verify(sheet._document, claims).Select(result => (result, Array.Empty<object?>())));
        return sheet;
    }

    /// <summary>What the document printed for a claim, or its statement.</summary>
    /// <param name="id">The claim.</param>
    public string Printed(string id) => _document[id].Text;

    /// <summary>Compares a computed text with the document's, to the digit.</summary>
    /// <param name="id">A claim with a printed text.</param>
    /// <param name="computed">The cell's text, printed with the document's format.</param>
    /// <param name="cells">The values of the sheet's own columns.</param>
    /// <returns>Whether it matches.</returns>
    /// <exception cref="KeyNotFoundException">The document has no such claim.</exception>
    /// <exception cref="ArgumentException">The claim is a statement, or the cells are not one for each column.</exception>
    public bool Check(string id, string computed, params object?[] cells) => Add(_document[id], Finding.Text(computed), cells);

    /// <summary>Decides a statement.</summary>
    /// <param name="id">A claim with a statement.</param>
    /// <param name="holds">Whether the cell found that it holds.</param>
    /// <param name="evidence">The numbers that decide it.</param>
    /// <param name="cells">The values of the sheet's own columns.</param>
    /// <returns>Whether the finding agrees with the claim, which may say that the document is wrong.</returns>
    /// <exception cref="KeyNotFoundException">The document has no such claim.</exception>
    /// <exception cref="ArgumentException">The claim is a printed text, or the cells are not one for each column.</exception>
    public bool Decide(string id, bool holds, string evidence, params object?[] cells) =>
        Add(_document[id], Finding.Decided(holds, evidence), cells);

    /// <summary>Prints a column with a format of its own, as <see cref="Table.Format"/>.</summary>
    /// <param name="header">One of the sheet's own columns.</param>
    /// <param name="format">A Python format with one placeholder.</param>
    public ClaimSheet Format(string header, string format)
    {
        _formats[header] = format;
        return this;
    }

    /// <summary>Shows only the first and last rows; all count.</summary>
    /// <param name="first">Rows shown from the top.</param>
    /// <param name="last">Rows shown from the end.</param>
    public ClaimSheet Limit(int first, int last = 0)
    {
        _limit = (first, last);
        return this;
    }

    /// <summary>The sheet as a table.</summary>
    public Table ToTable()
    {
        string[] own = _columns.Length > 0 ? _columns : ["where", "computed here"];
        var table = new Table([.. own, "document printed", "verdict"])
            .Title($"document {Document}: {Results.Summary()}");
        foreach (var (result, cells) in _rows)
        {
            object?[] shown = _columns.Length > 0 ? cells : [result.Claim.Where, result.Computed];
            table.Add([.. shown, result.Claim.Text, result.Verdict.Name()]);
        }
        foreach (var (header, format) in _formats) table.Format(header, format);
        if (_limit is var (first, last)) table.Limit(first, last);
        return table;
    }

    /// <summary>The sheet as text, with the notes on the document's errors below.</summary>
    public override string ToString() => string.Join('\n', [ToTable().ToString(), .. Notes()]);

    /// <summary>The sheet as a notebook shows it.</summary>
    internal string ToHtml() =>
        ToTable().ToHtml() + string.Concat(Notes().Select(note => $"<p>{WebUtility.HtmlEncode(note)}</p>\n"));

    /// <summary>The sheet as the runner counts it; a statement that is wrong, as noted, is neither a match nor a failure.</summary>
    internal string ToJson()
    {
        var counted = Results.Where(result => result.Verdict != ClaimVerdict.DoesNotHold).ToList();
        var matched = counted.Count(result => result.Verdict is ClaimVerdict.Printed or ClaimVerdict.Holds);
        return JsonSerializer.Serialize(new { document = Document, matched, total = counted.Count });
    }

    private IEnumerable<string> Notes() =>
        Results.Where(result => result.Claim.Note is not null).Select(result => $"{result.Claim.Where}: {result.Claim.Note}");

    private bool Add(Claim claim, Finding finding, object?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _columns.Length)
        {
            var columns = string.Join(", ", _columns);
            throw new ArgumentException($"{claim.Id} comes with {cells.Length} values for {_columns.Length} columns ({columns}).");
        }
        var verdict = claim.Judge(finding);
        _rows.Add((new(_document.Id, claim, finding.Computed, verdict), cells));
        return verdict is ClaimVerdict.Printed or ClaimVerdict.Holds or ClaimVerdict.DoesNotHold;
    }
}

/// <summary>Shows a <see cref="ClaimSheet"/> in a notebook and tells the runner its counts.</summary>
public sealed class ClaimSheetFormatterSource() : FormatterSource<ClaimSheet>(
    (MediaTypes.Html, sheet => sheet.ToHtml()), (MediaTypes.Plain, sheet => sheet.ToString()), (MediaTypes.Claims, sheet => sheet.ToJson()));
