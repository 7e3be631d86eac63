using System.CommandLine;

namespace LrNotebooks.Cli;

/// <summary><c>lrnb verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var documents = new Option<string[]>("--document")
        {
            Description = "Only this document. May be given several times.",
            HelpName = "000",
        };
        var json = new Option<bool>("--json") { Description = "Print the claims as JSON, and nothing else, on standard output." };
        var command = new Command("verify", "Recomputes every number and statement of the documents: printed | computed | verdict.")
        {
            documents, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            new VerifyJob(terminal).Run(parsed.GetValue(documents) ?? [], parsed.GetValue(json), cancellation)));
        return command.WithExamples(
            ("lrnb verify", "every claim of every document"),
            ("lrnb verify --document 000 --document 001", "two documents"),
            ("lrnb verify --json", "the same for a program"));
    }
}
