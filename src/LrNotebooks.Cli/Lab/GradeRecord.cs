using System.Text.Json;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>What is known of one graded submission. It lies on the disk, so that the same command goes on where it was stopped.</summary>
/// <param name="Student">The student's folder.</param>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Submission">The hash of what was handed in.</param>
/// <param name="Assignment">The hash of what it was held against.</param>
/// <param name="Cells">A score for each cell that gives points.</param>
/// <param name="Remarks">What the instructor may want to know.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMegabytes">The most memory in use.</param>
internal sealed record GradeRecord(
    string Student, string Notebook, string Submission, string Assignment, IReadOnlyList<CellScore> Cells, IReadOnlyList<string> Remarks,
    double Seconds, long PeakMegabytes)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Points that count so far.</summary>
    public double Score => Cells.Sum(cell => cell.Score ?? 0);

    /// <summary>All points that there are.</summary>
    public double Points => Cells.Sum(cell => cell.Points);

    /// <summary>Points that a person has still to give.</summary>
    public double Waiting => Cells.Where(cell => cell.Score is null).Sum(cell => cell.Points);

    /// <summary>Reads a record; null where there is none, or none that is whole.</summary>
    public static GradeRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<GradeRecord>(File.ReadAllText(path), Format) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => AtomicFile.WriteText(path, JsonSerializer.Serialize(this, Format) + "\n");
}
