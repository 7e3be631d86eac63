"""A class hands in one lab: how long `lrnb lab grade` takes and how much memory, uninterrupted, and killed half-way and taken up again.

    python3 class.py LRNB LAB [--students 30] [--parallel 2]
    python3 class.py src/LrNotebooks.Cli/bin/Release/net10.0/lrnb notebooks/labs/lab-01-descent-by-hand.ipynb

A third of the submissions is the solved lab, a sixth the lab as it was handed out, the others have one of the wrong answers in LAB's .txt beside this file.
"""
import argparse
import copy
import csv
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import threading
import time

REGION = re.compile(r"([ \t]*)// ### BEGIN SOLUTION\n.*?// ### END SOLUTION", re.DOTALL)
STUB = "// YOUR CODE HERE\n{0}throw new NotImplementedException();"


def answers(lab):
    text = (pathlib.Path(__file__).parent / f"{lab.stem}.txt").read_text(encoding="utf-8")
    return re.findall(r"^=== (\S+): .+\nfails: .+\n((?:(?!===).*\n)+)", text, re.MULTILINE)


def submission(notebook, number, wrong):
    """The notebook of the student with that number."""
    notebook = copy.deepcopy(notebook)
    kind = number % 6
    task, code = wrong[number % len(wrong)]
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if kind == 1:
            source = REGION.sub(lambda found: found[1] + STUB.format(found[1]), source)
        elif kind not in (0, 3) and cell["metadata"].get("nbgrader", {}).get("grade_id") == task:
            source = REGION.sub(lambda _: code.rstrip(), source)
        cell["source"] = source
    return notebook


def memory():
    """Megabytes of this process's descendants, pages that they share counted once."""
    parents, total = {}, 0
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    for process in parents:
        ancestor = process
        while ancestor in parents and ancestor != os.getpid():
            ancestor = parents[ancestor]
        if ancestor == os.getpid() and process != ancestor:
            try:
                total += int(re.search(r"^Pss:\s+(\d+)", pathlib.Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)[1])
            except (OSError, TypeError):
                pass
    return total / 1024


def grade(arguments, folder, out, until=None):
    """Runs the grader, ends it once `until` submissions are graded; seconds, peak megabytes, and how many it graded."""
    command = [arguments.lrnb, "lab", "grade", str(folder), "--release", arguments.lab, "--out", str(out), "--parallel", str(arguments.parallel)]
    begin, peak = time.monotonic(), 0.0
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(process.stdout))
    reader.start()
    while process.poll() is None:
        peak = max(peak, memory())
        if until is not None and len(results(out)) >= until:
            process.send_signal(signal.SIGKILL)
        time.sleep(0.25)
    reader.join()
    if until is None and process.returncode:
        raise SystemExit("".join(lines))
    return time.monotonic() - begin, peak


def results(out):
    """When each submission was graded."""
    return {path: path.stat().st_mtime_ns for path in (out / "graded").glob("*/*.json")}


def points(out):
    with (out / "grades.csv").open(encoding="utf-8-sig") as file:
        return [row for row in csv.reader(file)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lrnb")
    parser.add_argument("lab")
    parser.add_argument("--students", type=int, default=30)
    parser.add_argument("--parallel", type=int, default=2)
    arguments = parser.parse_args()
    lab = pathlib.Path(arguments.lab)
    notebook, wrong = json.loads(lab.read_text(encoding="utf-8")), answers(lab)
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        for number in range(arguments.students):
            folder = home / "submitted" / f"student-{number + 1:02}"
            folder.mkdir(parents=True)
            (folder / lab.name).write_text(json.dumps(submission(notebook, number, wrong)), encoding="utf-8")

        seconds, peak = grade(arguments, home / "submitted", home / "once")
        print(f"{arguments.students} submissions, {arguments.parallel} at once: {seconds / 60:.1f} minutes, {peak:,.0f} MB at most")

        first, _ = grade(arguments, home / "submitted", home / "twice", until=arguments.students // 2)
        before = results(home / "twice")
        second, _ = grade(arguments, home / "submitted", home / "twice")
        after = results(home / "twice")
        again = sum(after[path] != written for path, written in before.items())
        print(f"killed after {len(before)} ({first / 60:.1f} minutes), taken up again ({second / 60:.1f}): {len(after)} graded, {again} of them twice; "
              f"grades {'the same' if points(home / 'once') == points(home / 'twice') else 'DIFFER'}")


main()
