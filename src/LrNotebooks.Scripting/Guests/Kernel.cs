using LrNotebooks.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

// Under the names by which notebooks written for .NET Interactive ask for it.
#pragma warning disable IDE0130
namespace Microsoft.DotNet.Interactive
{
    /// <summary>What cells call on .NET Interactive's kernel by its full name.</summary>
    public abstract class Kernel : CellFunctions
    {
        private const string OnlyOne = "There is one kernel here, C#, which takes no commands: call the code that you would send, and display(...) what it shows.";

        private protected Kernel()
        {
        }

        /// <summary>There is none.</summary>
        [Obsolete(OnlyOne, error: true)]
        public static Kernel Root => throw new NotSupportedException(OnlyOne);

        /// <summary>There is none.</summary>
        [Obsolete(OnlyOne, error: true)]
        public static Kernel Current => throw new NotSupportedException(OnlyOne);
    }

    /// <summary>The execution of the calling cell.</summary>
    public sealed class KernelInvocationContext
    {
        private readonly CellScope _cell;

        private KernelInvocationContext(CellScope cell) => _cell = cell;

        /// <summary>That of the calling code's cell; null outside of cells.</summary>
        public static KernelInvocationContext? Current => CellScope.Current is { } cell ? new KernelInvocationContext(cell) : null;

        /// <summary>Fires when the cell is interrupted.</summary>
        public CancellationToken CancellationToken => _cell.Cancellation;
    }

    /// <summary>What a cell shows through its execution.</summary>
    public static class KernelInvocationContextExtensions
    {
        /// <summary>Shows a value.</summary>
        /// <param name="context">The cell's.</param>
        /// <param name="value">Anything.</param>
        /// <param name="mimeTypes">None means every one that its formatters know.</param>
        public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes) =>
            CellFunctions.display(value, mimeTypes);

        /// <summary>Shows text as a mime type, unchanged.</summary>
        /// <param name="context">The cell's.</param>
        /// <param name="value">The text.</param>
        /// <param name="mimeType">For example <c>text/markdown</c>.</param>
        public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType) =>
            CellFunctions.display(value, mimeType);
    }

    /// <summary>A line that the user typed unseen.</summary>
    public sealed class PasswordString(string password)
    {
        /// <summary>The line.</summary>
        public string GetClearTextPassword() => password;

        /// <inheritdoc/>
        public override string ToString() => "***";
    }
}

namespace Microsoft.DotNet.Interactive.Commands
{
    /// <summary>A command to a kernel, of which there is none here.</summary>
    /// <param name="code">The code to send.</param>
    /// <param name="targetKernelName">The kernel that should take it.</param>
    [Obsolete("There is one kernel here, C#, which takes no commands: write the code into a cell.", error: true)]
    public sealed class SubmitCode(string code, string? targetKernelName = null)
    {
        /// <summary>The code.</summary>
        public string Code => code;

        /// <summary>The kernel.</summary>
        public string? TargetKernelName => targetKernelName;
    }
}
