using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LrNotebooks.Scripting;

/// <summary>
/// Used by the code of cells where the session has put it: it makes an exception of recursion without an end, which would end the process.
/// Not for use by hand.
/// </summary>
/// <remarks>
/// To unwind half a million frames takes .NET many seconds, so on threads that are not the user's own the frames are counted too. They are
/// counted by walking the stack, which is slow, and therefore only where the stack has become twice as deep as at the last count.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class StackGuard
{
    // The runtime's own check finds no fault as long as 128 KB are left, and most frames are far smaller than what lies between.
    private const int Step = 64 << 10;

    // What .NET's threads have at least, where nobody says more.
    private const int UsualBytes = 1 << 20;

    private const int MostFrames = 40_000;
    private const int FirstCount = 3 << 19;

    // Each level of asynchronous calls that throws copies the trace of all below it.
    private const int MostAsyncLevels = 1_000;

    // How deep the stack may become without a closer look. Depths grow with the stack, from a start that differs between threads, and a
    // thread's static fields start with 0: each thread looks when it first comes by.
    [ThreadStatic]
    private static nuint _looked, _asyncLooked, _start, _nextCount;

    [ThreadStatic]
    private static int _bytes;

    /// <summary>At the start of what may call itself.</summary>
    /// <exception cref="InsufficientExecutionStackException">Calls are nested too deep.</exception>
    public static void Ensure()
    {
        if (Depth() is var depth && depth > _looked)
            Look(depth);
    }

    /// <summary>At the start of asynchronous code that may call itself.</summary>
    /// <exception cref="InsufficientExecutionStackException">Calls are nested too deep.</exception>
    public static void EnsureAsync()
    {
        Ensure();
        if (Depth() is var depth && depth > _asyncLooked)
            LookAsync(depth);
    }

    /// <summary>The same as <see cref="Ensure"/> within an expression.</summary>
    /// <returns>True.</returns>
    /// <exception cref="InsufficientExecutionStackException">Calls are nested too deep.</exception>
    public static bool Passes()
    {
        Ensure();
        return true;
    }

    /// <summary>Around the length of a <c>stackalloc</c>.</summary>
    /// <param name="length">The number of elements, of type <typeparamref name="T"/>.</param>
    /// <returns>The same number.</returns>
    /// <exception cref="InsufficientExecutionStackException">The stack has no room for them.</exception>
    public static int Room<T>(int length)
        where T : allows ref struct
    {
        Ensure();
        var needed = (long)length * Unsafe.SizeOf<T>();
        var left = (_bytes == 0 ? UsualBytes : _bytes) - (long)(Depth() - _start) - 2 * Step;
        return needed <= Step || needed <= left ? length : throw new InsufficientExecutionStackException(FormattableString.Invariant(
            $"stackalloc asks for {needed:N0} bytes, and the stack has {Math.Max(left, 0):N0} left. An array (new T[n]) has no such limit."));
    }

    /// <summary>Tells where a thread's stack starts, and forgets how deep its former code went.</summary>
    /// <param name="bytes">How large the stack is.</param>
    internal static void Begin(int bytes) => (_bytes, _start, _looked, _asyncLooked, _nextCount) = (bytes, Depth(), 0, 0, FirstCount);

    /// <summary>How deep the stack is, counted from an unknown place.</summary>
    private static nuint Depth()
    {
        byte here = 0;
        return ~(nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
    }

    private static void Look(nuint depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InsufficientExecutionStackException("The calls fill the stack: the recursion has no end, or too long a way to it.");
        if (_start == 0)
            (_start, _nextCount) = (depth, FirstCount);
        if (depth - _start >= _nextCount && (_bytes != 0 || Thread.CurrentThread.IsThreadPoolThread))
        {
            if (new StackTrace(fNeedFileInfo: false).FrameCount > MostFrames)
            {
                throw new InsufficientExecutionStackException(FormattableString.Invariant(
                    $"Calls are nested more than {MostFrames:N0} deep: the recursion has no end, or too long a way to it. ")
                    + "A thread of your own with a larger stack, new Thread(…, maxStackSize), goes deeper.");
            }
            _nextCount = 2 * (depth - _start);
        }
        _looked = depth + Step;
    }

    private static void LookAsync(nuint depth)
    {
        _start = nuint.Min(_start, depth);
        if (new StackTrace(fNeedFileInfo: false).GetFrames().Count(frame => frame.GetMethod()?.Name == "MoveNext") > MostAsyncLevels)
        {
            throw new InsufficientExecutionStackException(FormattableString.Invariant(
                $"Asynchronous calls are nested more than {MostAsyncLevels:N0} deep: the recursion has no end, or too long a way to it."));
        }
        _asyncLooked = depth + nuint.Max(Step, depth - _start);
    }
}
