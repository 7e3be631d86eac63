using System.Buffers;
using System.IO.Pipelines;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Reads a peer's greeting and frames from a pipe.</summary>
internal sealed class FrameSource(PipeReader pipe) : IDisposable
{
    /// <summary>Reads the greeting, which comes first.</summary>
    /// <exception cref="ZmtpException">It is none that we accept.</exception>
    /// <exception cref="EndOfStreamException">The peer left.</exception>
    public async ValueTask<Greeting> ReadGreetingAsync()
    {
        while (true)
        {
            var result = await pipe.ReadAsync();
            var received = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, Greeting.Size));
            if (Greeting.Read(received.ToArray()) is { } greeting)
            {
                pipe.AdvanceTo(received.End);
                return greeting;
            }
            if (result.IsCompleted)
                throw new EndOfStreamException("The peer left before its greeting was whole.");
            pipe.AdvanceTo(received.Start, result.Buffer.End);
        }
    }

    /// <summary>Reads the next frame; null when the peer left between two frames.</summary>
    /// <param name="maxBody">The largest body accepted, in bytes.</param>
    /// <exception cref="ZmtpException">It is malformed or too large, or the peer left in the middle.</exception>
    public async ValueTask<Frame?> ReadFrameAsync(long maxBody)
    {
        while (true)
        {
            var result = await pipe.ReadAsync();
            var buffer = result.Buffer;
            if (FrameReader.TryRead(ref buffer, maxBody, out var frame))
            {
                pipe.AdvanceTo(buffer.Start);
                return frame;
            }
            if (result.IsCompleted)
                return buffer.IsEmpty ? null : throw new ZmtpException("it left in the middle of a frame");
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Gives the pipe's buffers back.</summary>
    public void Dispose() => pipe.Complete();
}
