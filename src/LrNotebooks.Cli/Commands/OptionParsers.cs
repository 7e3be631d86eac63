using System.CommandLine.Parsing;
using System.Globalization;

namespace LrNotebooks.Cli;

/// <summary>From an option's text to its value; errors are one line.</summary>
internal static class OptionParsers
{
    /// <summary>A misspelt option must not be taken for a path; a file of such a name is <c>./--name</c>.</summary>
    public static void RejectOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
        {
            result.AddError($"There is no option '{option.Value}'.");
        }
    }

    public static PngMode PngMode(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        PngMode? mode = text switch
        {
            "auto" => Cli.PngMode.Auto,
            "always" => Cli.PngMode.Always,
            "never" => Cli.PngMode.Never,
            _ => null,
        };
        if (mode is null)
        {
            result.AddError($"--png is auto, always or never, not '{text}'.");
        }
        return mode ?? default;
    }

    /// <summary>A number of seconds.</summary>
    public static double? Seconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
        // What a timer can hold, some 49 days.
        if (!isNumber || seconds is not (>= 0 and < uint.MaxValue / 1000))
        {
            result.AddError($"--timeout is a number of seconds, not '{text}'.");
        }
        return seconds;
    }

    /// <summary>A name under which Jupyter finds a kernel; it takes no difference between large and small letters.</summary>
    public static string? KernelName(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!KernelNames.IsValid(text))
        {
            result.AddError($"--name is letters, digits, '.', '_' and '-', not '{text}'.");
        }
        return text.ToLowerInvariant();
    }
}
