using LrNotebooks.Scripting.Running;

namespace LrNotebooks.Cli;

/// <summary>Shows how far a run is.</summary>
internal interface IRunReporter
{
    /// <summary>A notebook starts; what is returned is told of its cells.</summary>
    IProgress<CellProgress> Begin(PlannedNotebook notebook);

    /// <summary>A notebook has ended and is stored.</summary>
    void End(RunOutcome outcome);
}
