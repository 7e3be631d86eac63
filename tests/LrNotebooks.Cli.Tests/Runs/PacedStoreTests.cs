using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Tests.Runs;

public sealed class PacedStoreTests
{
    private readonly ManualTime _time = new();
    private readonly List<Notebook> _stored = [];

    [Fact]
    public async Task What_is_cheap_to_store_is_stored_at_once()
    {
        await using var store = Store(TimeSpan.FromMilliseconds(20));
        for (var i = 0; i < 90; i++)
        {
            var notebook = new Notebook();
            store.Offer(() => notebook);
            _stored[^1].ShouldBeSameAs(notebook);
        }
    }

    [Fact]
    public async Task The_next_cell_runs_while_a_figure_is_drawn()
    {
        var (begun, go) = (new ManualResetEventSlim(), new ManualResetEventSlim());
        var stored = new System.Collections.Concurrent.ConcurrentQueue<Notebook>();
        var (first, second, third) = (new Notebook(), new Notebook(), new Notebook());
        await using (var store = new PacedStore(notebook =>
        {
            begun.Set();
            go.Wait();
            stored.Enqueue(notebook);
        }, TimeProvider.System))
        {
            store.Offer(() => first);
            begun.Wait();
            store.Offer(() => second);
            store.Offer(() => third);
            stored.ShouldBeEmpty();
            go.Set();
            // Also without an end: the third cell may run for hours.
            SpinWait.SpinUntil(() => stored.Count == 2, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }
        stored.ShouldBe([first, third]);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_an_error_at_the_next_cell()
    {
        var store = new PacedStore(_ => throw new IOException("no space left"), _time);
        store.Offer(() => new Notebook());
        Should.Throw<IOException>(() => store.Offer(() => new Notebook())).Message.ShouldBe("no space left");
        await Should.ThrowAsync<IOException>(async () => await store.DisposeAsync());
    }

    [Fact]
    public async Task What_takes_long_is_stored_later_although_no_other_cell_ends()
    {
        await using var store = Store(TimeSpan.FromSeconds(3));
        var (first, second, third) = (new Notebook(), new Notebook(), new Notebook());
        store.Offer(() => first);
        store.Offer(() => second);
        store.Offer(() => third);
        _stored.ShouldBe([first]);
        _time.Advance(TimeSpan.FromSeconds(6.9));
        _stored.ShouldBe([first]);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        _stored.ShouldBe([first, third]);
    }

    [Fact]
    public async Task Of_300_cells_that_take_a_tenth_of_a_second_few_more_are_stored_than_fill_a_tenth_of_the_time()
    {
        await using var store = Store(TimeSpan.FromSeconds(0.2));
        for (var i = 0; i < 300; i++)
        {
            store.Offer(() => new Notebook());
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }
        _stored.Count.ShouldBeInRange(11, 30);
    }

    [Fact]
    public async Task What_still_waits_is_stored_at_the_end()
    {
        var (first, last) = (new Notebook(), new Notebook());
        await using (var store = Store(TimeSpan.FromSeconds(3)))
        {
            store.Offer(() => first);
            store.Offer(() => last);
        }
        _stored.ShouldBe([first, last]);
    }

    [Fact]
    public async Task What_cannot_be_stored_later_is_an_error_at_the_end()
    {
        var tries = 0;
        var store = new PacedStore(_ =>
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            if (tries++ > 0)
                throw new IOException("no space left");
        }, _time);
        store.Offer(() => new Notebook());
        store.Offer(() => new Notebook());
        _time.Advance(TimeSpan.FromSeconds(8));
        tries.ShouldBe(2);
        (await Should.ThrowAsync<IOException>(async () => await store.DisposeAsync())).Message.ShouldBe("no space left");
    }

    private PacedStore Store(TimeSpan cost) => new(notebook =>
    {
        _stored.Add(notebook);
        _time.Advance(cost);
    }, _time);

    /// <summary>A clock with one timer.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private TimerCallback? _callback;
        private TimeSpan _now, _due = TimeSpan.MaxValue;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = callback;
            return new Timer(this);
        }

        public void Advance(TimeSpan time)
        {
            _now += time;
            if (_now < _due)
                return;
            _due = TimeSpan.MaxValue;
            _callback!(null);
        }

        private sealed class Timer(ManualTime time) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                time._due = time._now + dueTime;
                time.Advance(TimeSpan.Zero);
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
