namespace LrNotebooks.Cli;

/// <summary>What a run says at its end: a table or JSON on output, and a line on error for each failure.</summary>
internal static class RunReport
{
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, IReadOnlyList<RunOutcome> outcomes, bool json, string? notice)
    {
        if (json)
        {
            terminal.Output.WriteLine(RunJson.Write(outcomes));
        }
        else
        {
            RunTable.Write(terminal.OutputConsole, outcomes);
        }
        foreach (var line in outcomes.Select(outcome => outcome.FailureLine).Append(notice).OfType<string>())
        {
            terminal.Say(line);
        }
        return outcomes.All(outcome => outcome.Status == "ok") ? ExitCode.Success : ExitCode.Failure;
    }
}
