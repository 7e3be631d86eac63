using System.Diagnostics;
using LrNotebooks.Scripting.Packages;

namespace LrNotebooks.Scripting;

/// <summary>Runs the parts of a cell one after the other.</summary>
internal sealed class CellRunner(CodeRunner code, SourceTexts sources, string workingDirectory)
{
    // Files that import one another end here rather than never.
    private const int MostImports = 16;

    /// <summary>Runs a cell until its end or the first part that does not succeed.</summary>
    /// <exception cref="CellProblemException">The cell asks for something the session cannot do.</exception>
    /// <exception cref="CompilationFailedException">A part has errors.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while a part compiled.</exception>
    public Task<CellOutcome> RunAsync(string cell, string document, CellScope scope) => RunAsync(cell, document, scope, imports: 0);

    private async Task<CellOutcome> RunAsync(string cell, string document, CellScope scope, int imports)
    {
        sources.Add(document, cell);
        var segments = CellSegments.Parse(cell);
        var started = segments.Any(segment => segment.Kind == SegmentKind.Time) ? Stopwatch.StartNew() : null;
        try
        {
            foreach (var segment in segments)
            {
                scope.Cancellation.ThrowIfCancellationRequested();
                var outcome = await RunAsync(segment, document, scope, imports);
                if (outcome.End != CellEnd.Completed)
                    return outcome;
            }
            return new CellOutcome(CellEnd.Completed);
        }
        finally
        {
            if (started is not null)
                scope.Emit(new StreamOutput(StreamOutput.StandardOut, WallTime(started.Elapsed)));
        }
    }

    private async Task<CellOutcome> RunAsync(CellSegment segment, string document, CellScope scope, int imports)
    {
        switch (segment.Kind)
        {
            case SegmentKind.CSharp:
                return await code.RunAsync(segment.Text, document, scope);
            case SegmentKind.Whos:
                return code.Run(() => scope.Emit(new DisplayOutput(VariableTable.Format(code.Variables))), scope);
            case SegmentKind.Import:
                return await ImportAsync(RelativePath.Resolve(segment.Text.Trim('"'), document, workingDirectory), scope, imports + 1);
            case SegmentKind.Markdown:
                scope.Emit(new DisplayOutput(MimeBundle.Of(MimeTypes.Markdown, segment.Text)));
                break;
            case SegmentKind.Html:
                scope.Emit(new DisplayOutput(MimeBundle.Of(MimeTypes.Html, segment.Text)));
                break;
        }
        return new CellOutcome(CellEnd.Completed);
    }

    private async Task<CellOutcome> ImportAsync(string path, CellScope scope, int imports)
    {
        if (imports > MostImports)
            throw new CellProblemException("Import", $"{path}: more than {MostImports} files import one another.");
        foreach (var (document, cell) in ImportedFile.Read(path))
        {
            var outcome = await RunAsync(cell, document, scope, imports);
            if (outcome.End != CellEnd.Completed)
                return outcome;
        }
        return new CellOutcome(CellEnd.Completed);
    }

    private static string WallTime(TimeSpan time) => time.TotalSeconds < 1
        ? FormattableString.Invariant($"Wall time: {time.TotalMilliseconds:0.0} ms\n")
        : FormattableString.Invariant($"Wall time: {time.TotalSeconds:0.00} s\n");
}
