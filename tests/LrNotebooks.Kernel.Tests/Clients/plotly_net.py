"""Plotly.NET 6 in .NET Interactive, whose FSharp.Core is older than the one that it asks for."""
import os

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
