namespace LrNotebooks.Cli;

/// <summary>Reads the values of <c>-p</c>.</summary>
internal static class ParameterArguments
{
    /// <summary>Names and values; a name given twice has its last value.</summary>
    /// <exception cref="UserException">An argument has no name or no <c>=</c>.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> arguments)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UserException($"-p takes NAME=VALUE, not '{argument}'");
            }
            parameters[argument[..equals].Trim()] = argument[(equals + 1)..];
        }
        return parameters;
    }
}
