namespace LrNotebooks.Cli.Tests;

/// <summary>Variables of this process that a test sets; they get their values back at its end.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public void Set(string variable, string? value)
    {
        _before.TryAdd(variable, Environment.GetEnvironmentVariable(variable));
        Environment.SetEnvironmentVariable(variable, value);
    }

    public void Dispose()
    {
        foreach (var (variable, value) in _before)
            Environment.SetEnvironmentVariable(variable, value);
    }
}
