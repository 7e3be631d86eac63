"""The course's notebooks through the installed kernel, from a folder elsewhere than the repository.

The environment variable NOTEBOOKS names the folder that they are copied from.
"""
import os
import pathlib
import re
import shutil
import tempfile

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

PLOTLY = "application/vnd.plotly.v1+json"
CLAIMS = "application/vnd.lrnotebooks.claims+json"


def n01():
    """With nbconvert to HTML."""
    html, _ = HTMLExporter().from_notebook_node(executed("01"))
    assert "The learning rate on a parabola" in html and html.count("<img") > 3, len(html)


def n02():
    executed("02")


def n03():
    """With few epochs, as a student in a hurry does: all of them take minutes, which `lrnb run` in CI spends already."""
    figures, _ = shown(run("03", epochs=11, seeds=1))
    assert len(figures) > 5, len(figures)


def n04():
    executed("04")


def n05():
    executed("05")


def executed(number):
    """The notebook after all its cells have run without an error, with as many figures as are stored and every claim met."""
    book = run(number)
    with open(source(number), encoding="utf-8") as file:
        stored = shown(nbformat.read(file, as_version=4))
    figures, claims = shown(book)
    assert len(figures) == len(stored[0]) > 0, len(figures)
    assert claims == stored[1] and all(matched == total for matched, total in claims), claims
    return book


def run(number, **parameters):
    """Runs the notebook without its stored outputs; the cell tagged parameters gets other values."""
    with tempfile.TemporaryDirectory() as folder:
        book = nbformat.read(shutil.copy(source(number), folder), as_version=4)
        assert book.metadata.kernelspec.name == ".net-csharp", book.metadata
        for cell in (cell for cell in book.cells if cell.cell_type == "code"):
            cell.outputs, cell.execution_count = [], None
            if "parameters" in cell.metadata.get("tags", []):
                for name, value in parameters.items():
                    cell.source, count = re.subn(rf"\b{name} = [^;]+;", f"{name} = {value};", cell.source)
                    assert count == 1, (name, cell.source)
        NotebookClient(book, timeout=600, resources={"metadata": {"path": folder}}).execute()
    nbformat.validate(book)
    return book


def source(number):
    path, = pathlib.Path(os.environ["NOTEBOOKS"]).glob(f"{number}-*.ipynb")
    return path


def shown(book):
    """The figures, each an object, and of each table of claims how many matched and how many there are."""
    bundles = [output.data for cell in book.cells for output in cell.get("outputs", []) if "data" in output]
    figures = [bundle[PLOTLY] for bundle in bundles if PLOTLY in bundle]
    assert all(isinstance(figure, dict) and "data" in figure for figure in figures)
    claims = [bundle[CLAIMS] for bundle in bundles if CLAIMS in bundle]
    return figures, [(claim["matched"], claim["total"]) for claim in claims]
