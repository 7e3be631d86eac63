"""Charts of Plotly.NET, made and shown by the installed kernel.

They are those of the notebook your-own-charts, which names assemblies beside the repository's notebooks and so runs there.
"""
import os
import pathlib

import nbformat
from nbclient import NotebookClient

PLOTLY = "application/vnd.plotly.v1+json"

KINDS = {
    "line": lambda figure: kinds(figure) == ["scatter"],
    "logarithmic axis": lambda figure: kinds(figure) == ["scatter"] * 3 and figure["layout"]["yaxis"]["type"] == "log",
    "bars": lambda figure: kinds(figure) == ["bar"],
    "small multiples": lambda figure: kinds(figure) == ["scatter"] * 4 and figure["layout"]["grid"]["columns"] == 2,
    "heat map with contour lines": lambda figure: kinds(figure) == ["heatmap", "contour", "scatter"],
    "slider": lambda figure: len(figure["layout"]["sliders"][0]["steps"]) == 20,
    "animation": lambda figure: figure["layout"]["updatemenus"][0]["buttons"][0]["method"] == "animate",
    "handed over from a figure of ours": lambda figure: [trace["name"] for trace in figure["data"]][:3] == ["momentum 0", "momentum 0.5", "momentum 0.9"],
}


def each_kind():
    """A bundle of plotly's object, a page's picture and a line of text for each."""
    bundles = [output.data for cell in run() for output in cell.outputs if PLOTLY in output.get("data", {})]
    assert len(bundles) == len(KINDS), [bundle["text/plain"] for bundle in bundles]
    for (kind, fits), bundle in zip(KINDS.items(), bundles):
        assert sorted(bundle) == [PLOTLY, "text/html", "text/plain"], (kind, sorted(bundle))
        figure = bundle[PLOTLY]
        assert isinstance(figure, dict) and sorted(figure) == ["config", "data", "layout"] and fits(figure), (kind, figure)
        assert "src=\"data:image/svg+xml;base64," in bundle["text/html"], kind
        assert figure["layout"].get("title", {}).get("text", "") in bundle["text/plain"] != "", (kind, bundle["text/plain"])


def in_dot_net_interactive():
    """With Plotly.NET's extension for that kernel, which draws with plotly.js from the network."""
    shown = [output.data.get("text/html", "") for cell in run(then='#r "nuget: Plotly.NET.Interactive, 6.0.0"') for output in cell.outputs if "data" in output]
    assert len([html for html in shown if "Plotly.newPlot" in html]) == len(KINDS), [html[:200] for html in shown]


def kinds(figure):
    return [trace["type"] for trace in figure["data"]]


def run(then=""):
    """The code cells of the notebook, run without their stored outputs; another one behind that which brings the packages."""
    root = next(folder for folder in pathlib.Path(os.environ["NOTEBOOKS"]).parents if (folder / "LrNotebooks.sln").exists())
    book = nbformat.read(root / "notebooks" / "your-own-charts.ipynb", as_version=4)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    for cell in code:
        cell.outputs, cell.execution_count = [], None
    if then:
        packages, = (cell for cell in code if "nuget:" in cell.source)
        book.cells.insert(book.cells.index(packages) + 1, nbformat.v4.new_code_cell(then))
    NotebookClient(book, timeout=600, resources={"metadata": {"path": str(root / "notebooks")}}).execute()
    return code
