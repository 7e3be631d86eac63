"""How much memory a process takes."""


def last_child(pid):
    """The process itself or, of one that only started another, that other: `dotnet interactive` starts the tool."""
    with open(f"/proc/{pid}/task/{pid}/children") as children:
        return next((last_child(int(child)) for child in children.read().split()), pid)


def resident_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def proportional_mb(pid):
    """What it has to itself, and its part of what it shares with others."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) // 1024 for line in rollup if line.startswith("Pss:"))
