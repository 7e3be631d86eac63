"""How much memory a process takes."""
import pathlib


def family(pid):
    """The process and all that it started: `dotnet interactive` starts the tool, and our kernel a shell that waits for its end."""
    yield pid
    # Each thread has the children that it started itself.
    for thread in pathlib.Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = (thread / "children").read_text().split()
        except OSError:
            # It has ended meanwhile.
            continue
        for child in children:
            yield from family(int(child))


def largest(pid):
    """The one of a process and those that it started which takes most."""
    return max(family(pid), key=resident_mb)


def resident_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def proportional_mb(pid):
    """What it has to itself, and its part of what it shares with others."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) // 1024 for line in rollup if line.startswith("Pss:"))
