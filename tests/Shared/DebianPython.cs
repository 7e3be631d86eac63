using System.Collections.Concurrent;
using System.Diagnostics;

namespace LrNotebooks.Testing;

/// <summary>Debian's Python. Tests skip with the reason where it or the module that they need is missing.</summary>
internal static class DebianPython
{
    private static readonly ConcurrentDictionary<string, string?> Interpreters = [];

    /// <summary>Runs a script, which must succeed.</summary>
    /// <param name="module">The module that it needs.</param>
    /// <param name="script">Its text.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What it has in its environment besides.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string module, string script, string[] arguments, params (string Name, string Value)[] environment)
    {
        var interpreter = Interpreters.GetOrAdd(module, static module =>
            new[] { "/usr/bin/python3", "python3", "python" }.FirstOrDefault(name => Start(name, [], "-c", $"import {module}").Code == 0));
        Assert.SkipWhen(interpreter is null, $"needs a Python with {module} (Debian: python3-{module.Replace('_', '-')})");
        var (code, output, error) = Start(interpreter!, environment, ["-c", script, .. arguments]);
        code.ShouldBe(0, error);
        return output.TrimEnd();
    }

    private static (int Code, string Output, string Error) Start(
        string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments);
            foreach (var (name, value) in environment)
                start.Environment[name] = value;
            return start.RunAsync().GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, string.Empty, e.Message);
        }
    }
}
