using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace LrNotebooks.Experiments;

/// <summary>Runs independent pieces of work on as many cores as torch may use.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Runs work 0, 1, … count−1, in this order as cores become free, each piece on one core: operations inside do not split, for cores that
    /// work on pieces of their own would only wait for each other.
    /// </summary>
    /// <param name="count">The number of pieces.</param>
    /// <param name="work">Given its number, and what tells it to end: the caller's wish, or another piece's failure.</param>
    /// <param name="cancellation">Stops all.</param>
    /// <exception cref="Exception">What the first piece that failed threw; the others have ended by then.</exception>
    public static void Run(int count, Action<int, CancellationToken> work, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var threads = get_num_threads();
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        set_num_threads(1);
        try
        {
            Parallel.For(0, Math.Min(threads, count), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
            {
                try
                {
                    while (Interlocked.Increment(ref next) is var i && i < count && !ending.IsCancellationRequested)
                        work(i, ending.Token);
                }
                catch (Exception e)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                    ending.Cancel();
                }
            });
        }
        finally
        {
            set_num_threads(threads);
        }

        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }
}
