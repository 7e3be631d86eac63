"""Plotly.NET 6 in .NET Interactive, whose FSharp.Core is older than the one that it asks for."""
import os

import nbformat

import notebooks
from harness import kernel, run

HELPER = """
#r "../artifacts/lib/TorchSharp.dll"
#r "../artifacts/lib/LrNotebooks.dll"
#r "../artifacts/lib/LrNotebooks.Interactive.dll"

LrNotebooks.Lab.Describe()
"""

PLOTLY_NET = """
#r "nuget: Plotly.NET.CSharp, 0.14.0"
#r "nuget: Plotly.NET.Interactive, 6.0.0"
"""

LINE = 'Plotly.NET.CSharp.Chart.Line<double, double, string>([0, 1, 2], [3, 2, 1], Name: "by hand")'


def charts():
    os.chdir(os.environ["RUN_IN"])
    with kernel() as (_, client):
        shown(client, HELPER)
        shown(client, PLOTLY_NET)
        assert "Plotly.newPlot" in shown(client, LINE)
        assert "Plotly.newPlot" in shown(client, f'Plotly.NET.Chart.withTitle("Named", null).Invoke({LINE})')
        shown(client, "using LrNotebooks.Interactive;")
        assert "lrnb-figure" in shown(client, f"{LINE}.ToFigure()")
        assert "Plotly.newPlot" in shown(client, 'LrNotebooks.Figures.Chart.Loss("Falls", [3.0, 2.0, 1.0]).ToGenericChart()')


def shown(client, code):
    """The HTML that a cell shows."""
    reply, outputs = run(client, code)
    assert reply["status"] == "ok", outputs
    return "".join(content["data"].get("text/html", "") for _, content in outputs if "data" in content)


def your_own_charts():
    """The notebook, with the one cell more that its first lines speak of: every chart that is stored is drawn."""
    book, stored = (notebooks.read("your") for _ in range(2))
    first = next(i for i, cell in enumerate(book.cells) if cell.cell_type == "code")
    book.cells.insert(first + 1, nbformat.v4.new_code_cell('#r "nuget: Plotly.NET.Interactive, 6.0.0"'))
    ran = [output for cell in notebooks.run(book, {}).cells for output in cell.get("outputs", []) if "data" in output]
    drawn = sum("Plotly.newPlot" in output.data.get("text/html", "") for output in ran)
    assert drawn == notebooks.shown(stored)[0] > 0, (drawn, notebooks.shown(stored))
