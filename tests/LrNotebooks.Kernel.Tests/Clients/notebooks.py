"""The course's notebooks through the installed kernel, from a folder elsewhere than the repository.

The environment variable NOTEBOOKS names the folder that they are copied from.
"""
import json
import os
import pathlib
import shutil
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
    executed("03")


def n04():
    executed("04")


def n05():
    executed("05")


def executed(number):
    """The notebook after all its cells have run without an error, each figure a plotly object and each claim met."""
    source, = pathlib.Path(os.environ["NOTEBOOKS"]).glob(f"{number}-*.ipynb")
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(shutil.copy(source, folder))
        book = nbformat.read(copy, as_version=4)
        stored = [output for cell in book.cells for output in cell.get("outputs", [])]
        for cell in book.cells:
            cell.pop("outputs", None)
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        assert book.metadata.kernelspec.name == ".net-csharp", book.metadata
        NotebookClient(book, timeout=600, resources={"metadata": {"path": folder}}).execute()
    nbformat.validate(book)
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    figures = [output.data[PLOTLY] for output in outputs if PLOTLY in output.get("data", {})]
    assert len(figures) == sum(PLOTLY in output.get("data", {}) for output in stored) > 0
    assert all(isinstance(figure, dict) and "data" in figure for figure in figures)
    assert claims(outputs) == claims(stored) and all(matched == total for matched, total in claims(outputs)), claims(outputs)
    return book


def claims(outputs):
    """Of each table of claims how many matched, and how many there are."""
    found = [output.data["application/vnd.lrnotebooks.claims+json"] for output in outputs
             if "application/vnd.lrnotebooks.claims+json" in output.get("data", {})]
    return [(claim["matched"], claim["total"]) for claim in (c if isinstance(c, dict) else json.loads(c) for c in found)]
