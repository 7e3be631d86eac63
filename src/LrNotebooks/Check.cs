using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LrNotebooks;

/// <summary>The questions of "Check yourself": right, wrong with a hint, or not answered yet. A notebook holds the answer's hash alone.</summary>
public static class Check
{
    /// <summary>What the reader is told of an answer; a wrong or a missing one is no error, so that the cells below still run.</summary>
    /// <param name="question">What is asked for, such as <c>the threshold</c>; part of the hash, so that equal answers have different keys.</param>
    /// <param name="answer">
    /// A number, compared to three significant digits; a text, compared without spaces and case; or <c>true</c> or <c>false</c>.
    /// <see langword="null"/> is not answered yet.
    /// </param>
    /// <param name="key">What <see cref="Key"/> gives for the right answer.</param>
    /// <param name="hint">A sentence for a wrong answer.</param>
    /// <exception cref="ArgumentException">The key is none, or the answer is of another kind.</exception>
    public static string That(string question, object? answer, string key, string hint)
    {
        if (key.Length != KeyLength || !key.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException($"The key of \"{question}\" has {KeyLength} hexadecimal digits, as Check.Key gives it; this is \"{key}\".", nameof(key));
        if (answer is null) return $"{question}: not answered yet";
        return Key(question, answer) == key ? $"{question}: right" : $"{question}: {Text(answer)} is not right. {hint}";
    }

    /// <summary>The key of an answer, for those who write a question: the first digits of a SHA-256.</summary>
    /// <param name="question">As in <see cref="That"/>.</param>
    /// <param name="answer">The right one.</param>
    /// <exception cref="ArgumentException">The answer is neither a number nor a text nor a truth value.</exception>
    public static string Key(string question, object answer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}\n{Text(answer)}")))[..KeyLength];

    private const int KeyLength = 12;

    private static string Text(object answer) => answer switch
    {
        string text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant(),
        bool truth => truth ? "true" : "false",
        // Python's %.3g, whose 0 has no sign.
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            Printing.Python.Format("%.3g", Convert.ToDouble(answer, CultureInfo.InvariantCulture) + 0.0),
        _ => throw new ArgumentException($"An answer is a number, a text, true or false, and not {answer.GetType().Name}.", nameof(answer)),
    };
}
