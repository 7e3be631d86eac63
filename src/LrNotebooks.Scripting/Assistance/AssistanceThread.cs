namespace LrNotebooks.Scripting.Assistance;

/// <summary>Where questions about code are answered.</summary>
internal static class AssistanceThread
{
    /// <summary>Answers on a thread of its own: a cell that keeps the thread pool busy does not hold up the answer.</summary>
    public static Task<T> RunAsync<T>(Func<T> answer, CancellationToken cancellation) =>
        Task.Factory.StartNew(answer, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
