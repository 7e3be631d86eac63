using System.Reflection;
using System.Text.RegularExpressions;
using LrNotebooks.Printing;

namespace LrNotebooks.Tables;

/// <summary>
/// A table that a cell builds row by row and shows by naming it:
/// <c>new Table("step", "w", "loss", "document printed", "match").Add(0, w, loss, printed, line == printed)</c>.
/// Numbers stand to the right and print as Python's <c>%g</c> unless <see cref="Format"/> says otherwise, true and false
/// are ✓ and ✗.
/// </summary>
/// <param name="headers">One title for each column.</param>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [MediaTypes.Html, MediaTypes.Plain])]
public sealed partial class Table(params string[] headers)
{
    private readonly List<object?[]> _rows = [];
    private readonly Dictionary<int, string> _formats = [];
    private string? _title;
    private (int First, int Last) _limit = (int.MaxValue, 0);

    /// <summary>Number of rows, shown or not.</summary>
    public int Count => _rows.Count;

    /// <summary>A table of what each row's public properties hold: <c>Table.Of(run.Select(s => new { s.Step, s.Loss
    /// }))</c>.</summary>
    /// <typeparam name="T">A record, class or anonymous type; the property <c>DocumentPrinted</c> gives the column
    /// "document printed".</typeparam>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has no public property.</exception>
    public static Table Of<T>(IEnumerable<T> rows) => Of(rows, Properties<T>());

    /// <summary>A table with chosen columns: <c>Table.Of(run, ("step", s => s.Step), ("error", s => s.W + 1))</c>.</summary>
    /// <typeparam name="T">Type of a row.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">Title and cell of each column.</param>
    public static Table Of<T>(IEnumerable<T> rows, params (string Header, Func<T, object?> Cell)[] columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Table([.. columns.Select(column => column.Header)]);
        foreach (var row in rows) table.Add([.. columns.Select(column => column.Cell(row))]);
        return table;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One value for each column: number, text, bool (✓ or ✗) or null (empty).</param>
    /// <exception cref="ArgumentException">The number of cells is not that of the columns.</exception>
    public Table Add(params object?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != headers.Length)
        {
            var columns = string.Join(", ", headers);
            throw new ArgumentException($"The row has {cells.Length} cells, the table {headers.Length} columns ({columns}).");
        }
        _rows.Add(cells);
        return this;
    }

    /// <summary>Prints a column's numbers with a format of their own: <c>.Format("loss", "%.4f")</c>.</summary>
    /// <param name="header">Title of the column.</param>
    /// <param name="format">A Python format with one placeholder.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Table Format(string header, string format)
    {
        var column = Array.IndexOf(headers, header);
        if (column < 0) throw new ArgumentException($"There is no column \"{header}\"; there are {string.Join(", ", headers)}.");
        _formats[column] = format;
        return this;
    }

    /// <summary>Puts a line above the table.</summary>
    /// <param name="title">What the table says, or null for none.</param>
    public Table Title(string? title)
    {
        _title = title;
        return this;
    }

    /// <summary>Shows only the first and the last rows, and says how many are left out.</summary>
    /// <param name="first">Rows shown from the top, 0 or more.</param>
    /// <param name="last">Rows shown from the end, 0 or more.</param>
    public Table Limit(int first, int last = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        _limit = (first, last);
        return this;
    }

    /// <summary>The table as an HTML fragment that takes its colours from the page.</summary>
    public string ToHtml() => Lay().ToHtml();

    /// <summary>The table as aligned text.</summary>
    public override string ToString() => Lay().ToText();

    private TableLayout Lay() => TableLayout.Of(_title, headers, _rows, _formats, _limit);

    /// <summary>Columns from the public properties of a type, in the order in which they are declared.</summary>
    private static (string Header, Func<T, object?> Cell)[] Properties<T>()
    {
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0).ToArray();
        if (properties.Length == 0)
        {
            throw new ArgumentException(
                $"{typeof(T).Name} has no public property to make a column of; name the columns: Table.Of(rows, (\"x\", r => r)).");
        }
        return [.. properties.Select(property => (Words(property.Name), (Func<T, object?>)(row => property.GetValue(row))))];
    }

    // An acronym stays one word: "SGDLoss" gives "sgd loss".
    private static string Words(string name) => WordStart().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}

/// <summary>Shows a <see cref="Table"/> in a notebook.</summary>
public sealed class TableFormatterSource() : FormatterSource<Table>(
    (MediaTypes.Html, table => table.ToHtml()), (MediaTypes.Plain, table => table.ToString()));
