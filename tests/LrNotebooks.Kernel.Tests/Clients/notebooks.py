"""The course's notebooks, unchanged, through the kernel that is installed as .net-csharp.

The environment variable NOTEBOOKS names their folder. The kernel runs in a folder elsewhere than the repository, or in RUN_IN; a figure is
shown as plotly's object, or as FIGURES_AS.
"""
import contextlib
import os
import pathlib
import re
import tempfile

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

PLOTLY = "application/vnd.plotly.v1+json"


def n01():
    """With nbconvert to HTML."""
    html, _ = HTMLExporter().from_notebook_node(executed("01"))
    assert "The learning rate on a parabola" in html and html.count("<img") > 3, len(html)


def n02():
    executed("02")


def n03():
    """With few epochs, as a student in a hurry does: all of them take minutes, which `lrnb run` in CI spends already."""
    executed("03", epochs=2, seeds=1)


def n04():
    executed("04")


def n05():
    executed("05")


def n06():
    executed("06")


def executed(number, **parameters):
    """The notebook after all its cells have run without an error, with as many figures, tables and claim sheets as are stored and every claim
    met; there are fewer claims where parameters leave some unanswered."""
    stored_figures, stored_tables, stored_claims = shown(read(number))
    book = run(read(number), parameters)
    figures, tables, claims = shown(book, os.environ.get("FIGURES_AS", PLOTLY))
    print(f"{number}: {figures} figures, {tables} tables, claims {claims}; stored are {stored_figures}, {stored_tables}, {stored_claims}")
    assert figures == stored_figures > 0 and tables == stored_tables
    assert len(claims) == len(stored_claims) and not any("unexpected" in verdicts for verdicts in claims)
    assert parameters or claims == stored_claims
    return book


def run(book, parameters):
    """Runs the notebook without its stored outputs. A cell behind the one tagged parameters gives these other values, as papermill does it; a
    name that is not declared there is an error."""
    assert book.metadata.kernelspec.name == ".net-csharp", book.metadata
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    if parameters:
        at, = (i for i, cell in enumerate(book.cells) if "parameters" in cell.metadata.get("tags", []))
        values = "\n".join(f"{name} = {value};" for name, value in parameters.items())
        book.cells.insert(at + 1, nbformat.v4.new_code_cell(values, metadata={"tags": ["injected-parameters"]}))
    with contextlib.ExitStack() as stack:
        folder = os.environ.get("RUN_IN") or stack.enter_context(tempfile.TemporaryDirectory())
        NotebookClient(book, timeout=600, resources={"metadata": {"path": folder}}).execute()
    nbformat.validate(book)
    return book


def read(number):
    path, = pathlib.Path(os.environ["NOTEBOOKS"]).glob(f"{number}-*.ipynb")
    return nbformat.read(path, as_version=4)


def shown(book, figures_as=PLOTLY):
    """How many figures there are and how many tables, and the verdicts above each table of claims, such as 9 printed, 2 hold."""
    bundles = [output.data for cell in book.cells for output in cell.get("outputs", []) if "data" in output]
    figures = [bundle for bundle in bundles if is_figure(bundle.get(figures_as))]
    tables = [bundle["text/html"] for bundle in bundles if bundle not in figures and "<table" in bundle.get("text/html", "")]
    claims = [found[1] for found in (re.search(r">document \d+: (\d[^<]*)<", table) for table in tables) if found]
    return len(figures), len(tables) - len(claims), claims


def is_figure(shown_as):
    return "data" in shown_as if isinstance(shown_as, dict) else "lrnb-figure" in (shown_as or "")
