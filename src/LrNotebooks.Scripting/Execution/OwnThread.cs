namespace LrNotebooks.Scripting;

/// <summary>Where the host's own work is done: a cell that keeps the thread pool busy does not hold it up.</summary>
internal static class OwnThread
{
    /// <summary>Does it on a new thread.</summary>
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
