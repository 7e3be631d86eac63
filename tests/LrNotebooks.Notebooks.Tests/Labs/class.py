"""A class hands in one lab: how long `lrnb lab grade` takes and how much memory, uninterrupted, and killed half-way and taken up again.

    python3 class.py LRNB LAB [--students 30] [--parallel 2]
    python3 class.py src/LrNotebooks.Cli/bin/Release/net10.0/lrnb notebooks/labs/lab-01-descent-by-hand.ipynb

A third of the submissions is the solved lab, a sixth the lab as it was handed out, the others have one of the wrong answers in LAB's .txt beside this file.
The folder of memory.py, tests/LrNotebooks.Kernel.Tests/Clients, belongs on PYTHONPATH.
"""
import argparse
import contextlib
import copy
import json
import pathlib
import re
import subprocess
import tempfile
import threading
import time

from memory import family, proportional_mb

REGION = re.compile(r"[ \t]*// ### BEGIN SOLUTION\n.*?// ### END SOLUTION", re.DOTALL)


def answers(lab):
    text = (pathlib.Path(__file__).parent / f"{lab.stem}.txt").read_text(encoding="utf-8")
    return re.findall(r"^=== (\S+): .+\nfails: .+\n((?:(?!===).*\n)+)", text, re.MULTILINE)


def submission(solved, released, number, wrong):
    """The notebook of the student with that number."""
    if number % 3 == 0:
        return solved
    if number % 6 == 1:
        return released
    notebook = copy.deepcopy(solved)
    task, code = wrong[number % len(wrong)]
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == task:
            cell["source"] = REGION.sub(lambda _: code.rstrip(), "".join(cell["source"]))
    return notebook


def memory(pid):
    """Megabytes of a process and all that it started, pages that they share counted once."""
    total = 0
    for process in list(family(pid)):
        # One that ends meanwhile takes none.
        with contextlib.suppress(OSError, StopIteration):
            total += proportional_mb(process)
    return total


def grade(arguments, folder, out, until=None):
    """Runs the grader, ends it once `until` submissions are graded; seconds and peak megabytes."""
    command = [arguments.lrnb, "lab", "grade", str(folder), "--release", arguments.lab, "--out", str(out), "--parallel", str(arguments.parallel)]
    begin, peak = time.monotonic(), 0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(process.stdout))
    reader.start()
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        if until is not None and len(results(out)) >= until:
            process.kill()
        time.sleep(0.25)
    reader.join()
    if until is None and process.returncode:
        raise SystemExit("".join(lines))
    return time.monotonic() - begin, peak


def results(out):
    """When each submission was graded."""
    return {path: path.stat().st_mtime_ns for path in (out / "graded").glob("*/*.json")}


def grades(out):
    return (out / "grades.csv").read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lrnb")
    parser.add_argument("lab")
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--parallel", type=int, default=2)
    arguments = parser.parse_args()
    lab = pathlib.Path(arguments.lab)
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        subprocess.run([arguments.lrnb, "lab", "release", arguments.lab, "--out", str(home / "released")], check=True, stdout=subprocess.DEVNULL)
        solved, released = (json.loads(path.read_text(encoding="utf-8")) for path in (lab, home / "released" / lab.name))
        wrong = answers(lab)
        for number in range(arguments.students):
            folder = home / "submitted" / f"student-{number + 1:02}"
            folder.mkdir(parents=True)
            (folder / lab.name).write_text(json.dumps(submission(solved, released, number, wrong)), encoding="utf-8")

        seconds, peak = grade(arguments, home / "submitted", home / "once")
        print(f"{arguments.students} submissions, {arguments.parallel} at once: {seconds / 60:.1f} minutes, {peak:,.0f} MB at most")

        first, _ = grade(arguments, home / "submitted", home / "twice", until=arguments.students // 2)
        before = results(home / "twice")
        second, _ = grade(arguments, home / "submitted", home / "twice")
        after = results(home / "twice")
        again = sum(after[path] != written for path, written in before.items())
        print(f"killed after {len(before)} ({first / 60:.1f} minutes), taken up again ({second / 60:.1f}): {len(after)} graded, {again} of them twice; "
              f"grades {'the same' if grades(home / 'once') == grades(home / 'twice') else 'DIFFER'}")


main()
