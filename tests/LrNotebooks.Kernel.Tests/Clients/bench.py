"""Public C# notebooks on this kernel and on .NET Interactive's: which of their cells succeed.

    python3 bench.py FOLDER... [--only TEXT] [--seconds N] [--ours "lrnb kernel serve {connection_file}"] [--theirs "COMMAND"]

The folders hold repositories that were fetched before; their notebooks, .ipynb and .dib, run in their own folders, cell by cell, whatever fails on the
way. Cells of another language by their metadata are counted by themselves. Notebooks whose cells all succeed on both kernels are one line, the others
have the first line of each failure. A notebook that no kernel can run to its end, because it asks a server or a package that is not to be had, is
counted apart. Each folder has a line of totals, and all have one. The tool is found by a manifest above the folders; a repository's own global.json
hides it.
"""
import argparse
import json
import os
import pathlib
import re
import shlex
import sys
import tempfile

import nbformat
from jupyter_client.manager import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

OURS = "lrnb kernel serve {connection_file}"
THEIRS = "dotnet interactive jupyter --http-local-only {connection_file}"
# What a kernel says where a server or a package is not to be had.
OUT_OF_REACH = re.compile(
    "Name or service not known|Resource temporarily unavailable|Connection refused|No such host|HttpRequestException|NU110[0-3]|NU1301|Unable to find package")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--only", default="", help="notebooks whose path holds this text")
    parser.add_argument("--seconds", type=float, default=120, help="how long a cell may take")
    parser.add_argument("--ours", default=OURS)
    parser.add_argument("--theirs", default=THEIRS, help="empty: not run")
    arguments = parser.parse_args()
    os.environ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1"
    kernels = [command for command in (arguments.ours, arguments.theirs) if command]
    everything = []
    for folder in arguments.folders:
        rows = []
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".ipynb", ".dib")):
            if arguments.only not in str(path) or (book := read(path)) is None:
                continue
            code, foreign = split(book)
            if not code:
                continue
            failures = [run(command, path, code, arguments.seconds) for command in kernels]
            good = [len(code) - len(failed) for failed in failures]
            apart = all(any(OUT_OF_REACH.search(reason) for reason in failed.values()) for failed in failures)
            rows.append((good, len(code), foreign, apart))
            notes = f" ({foreign} of another language)" * (foreign > 0) + " (out of reach)" * apart
            print(f"{' / '.join(map(str, good))} of {len(code)} {path}{notes}", flush=True)
            for name, failed in zip(("ours", "theirs"), failures):
                for number, reason in failed.items():
                    print(f"    {name}, cell {number}: {reason[:200]}", flush=True)
        print(f"{folder}: {totals(rows)}\n", flush=True)
        everything += rows
    print(f"all: {totals(everything)}")


def totals(rows):
    """How many cells succeed on each kernel: of notebooks that can run, and of those that ask for what is not to be had."""
    within, apart = [[row for row in rows if row[3] == wanted] for wanted in (False, True)]
    def count(chosen):
        return " / ".join(str(sum(counts)) for counts in zip(*(row[0] for row in chosen)))
    parts = [f"{count(chosen)} of {sum(row[1] for row in chosen)} cells{where} in {len(chosen)} notebooks"
             for chosen, where in ((within, ""), (apart, " out of reach")) if chosen]
    return "; ".join([*parts, f"{sum(row[2] for row in rows)} cells of another language"])


def read(path):
    """The notebook, where it is one for C#."""
    if path.suffix == ".dib":
        return from_dib(path.read_text(encoding="utf-8-sig"))
    try:
        book = nbformat.read(path, as_version=4)
    except Exception as unreadable:
        print(f"not read: {path}: {str(unreadable).splitlines()[0]}")
        return None
    name = book.metadata.get("kernelspec", {}).get("name", ".net-csharp")
    return book if name == ".net-csharp" else None


def from_dib(text):
    """A notebook in .NET Interactive's own format: texts behind lines that name their language."""
    parts = re.split(r"^#!(csharp|fsharp|markdown|meta|pwsh|html|javascript|mermaid|sql|kql|value)[ \t]*$", text, flags=re.MULTILINE)
    cells = [
        nbformat.v4.new_markdown_cell(source) if language in ("markdown", "meta")
        else nbformat.v4.new_code_cell(source.strip("\r\n"), metadata={"dotnet_interactive": {"language": language}})
        for language, source in zip(parts[1::2], parts[2::2])]
    return nbformat.v4.new_notebook(cells=cells)


def split(book):
    """The numbers and texts of the cells in C#, and how many are in another language."""
    code, foreign = [], 0
    for number, cell in enumerate(book.cells):
        if cell.cell_type != "code" or not cell.source.strip():
            continue
        language = cell.metadata.get("dotnet_interactive", {}).get("language") or cell.metadata.get("polyglot_notebook", {}).get("kernelName") or "csharp"
        magic = cell.source.lstrip().split(None, 1)[0]
        if language not in ("csharp", "html", "javascript", "mermaid", "value", "markdown") or magic in ("#!fsharp", "#!pwsh", "#!powershell", "#!sql"):
            foreign += 1
        else:
            # The language of a cell that Jupyter cannot say is a magic.
            code.append((number, cell.source if language == "csharp" or magic.startswith("#!") else f"#!{language}\n{cell.source}"))
    return code, foreign


def run(command, path, code, seconds):
    """By the number of the cell the first line of what went wrong."""
    failures = {}
    manager = KernelManager()
    manager.kernel_name = "bench"
    with tempfile.TemporaryDirectory() as folder:
        kernel = pathlib.Path(folder, "bench")
        kernel.mkdir()
        (kernel / "kernel.json").write_text(json.dumps({"argv": shlex.split(command), "display_name": "bench", "language": "C#"}))
        manager.kernel_spec_manager = KernelSpecManager(kernel_dirs=[folder])
        log = sys.stderr if "BENCH_LOG" in os.environ else open(os.devnull, "w")
        manager.start_kernel(cwd=str(path.parent.resolve()), stdout=log, stderr=log)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=300)
        for number, source in code:
            failure = []

            def watch(message):
                if message["header"]["msg_type"] == "error":
                    content = message["content"]
                    failure.append(f"{content['ename']}: {content['evalue']}".splitlines()[0])
            try:
                reply = client.execute_interactive(source, timeout=seconds, output_hook=watch, allow_stdin=False)["content"]
                if reply["status"] != "ok" and not failure:
                    failure.append(str(reply.get("evalue", reply["status"])).splitlines()[0])
            except TimeoutError:
                failure.append(f"takes more than {seconds:g} s")
                manager.interrupt_kernel()
            except RuntimeError as dead:
                failure.append(str(dead))
            if failure:
                failures[number] = failure[0]
            if not manager.is_alive():
                failures.update((later, "the kernel has died") for later, _ in code if later > number)
                break
    except RuntimeError as silent:
        failures.update((number, str(silent)) for number, _ in code)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return failures


if __name__ == "__main__":
    main()
