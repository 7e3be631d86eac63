namespace LrNotebooks.Data;

/// <summary>
/// The data of document 002: 1080 pictures of hands to train on and 120 to test on, 64 × 64 pixels in colour, six classes for
/// 0 to 5 fingers. The course's photographs where they are present, else our own drawings in the same form.
/// </summary>
public static class SignsData
{
    /// <summary>What <see cref="ImageData.Source"/> says of the drawings.</summary>
    public const string Drawn = "drawn here";

    /// <summary>How many fingers each class shows: "0" to "5".</summary>
    internal static IReadOnlyList<string> ClassNames { get; } = [.. Enumerable.Range(0, HandSigns.Classes).Select(n => $"{n}")];

    /// <summary>Loads the photographs from a folder, or draws hands.</summary>
    /// <param name="folder">Holds <c>train_signs.h5</c> and <c>test_signs.h5</c>, as the course gives them. Null or empty: the repository's
    /// <c>data/signs</c> if they are there, else drawings.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and says how.</exception>
    public static ImageData Load(string? folder = null)
    {
        folder = string.IsNullOrEmpty(folder) ? DataFolder.Find("signs", SignsFiles.Any) : folder;
        return folder is null ? Draw() : SignsFiles.Read(folder);
    }

    /// <summary>The drawings, whatever photographs there are: 180 pictures a class of ten people to
    /// train on, 20 of ten other people to test on.</summary>
    public static ImageData Draw() => new(
        HandSigns.Draw(people: 10, shots: 108), HandSigns.Draw(people: 10, shots: 12, firstPerson: 10),
        ClassNames, Drawn);
}
