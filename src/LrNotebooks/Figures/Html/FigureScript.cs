namespace LrNotebooks.Figures;

/// <summary>The script of a figure's HTML.</summary>
internal static class FigureScript
{
    // box: the figure's element; slider, chart: see FigureHtml, null where there is none. plotly.js is taken from the page itself,
    // from the address in data-plotly-src (on the figure or the page) or window.lrnbPlotlySource, or from require.js ("plotly").
    private const string Function = """
        function (box, slider, chart) {
          var img = box.querySelector('img');
          if (slider) {
            var label = document.createElement('label'), out = document.createElement('output');
            var input = document.createElement('input');
            input.type = 'range'; input.min = 0; input.max = slider.labels.length - 1; input.value = slider.initial;
            input.style.cssText = 'width:min(420px,60%);vertical-align:middle;margin-right:1em';
            label.style.cssText = 'display:block;margin:6px 16px;font:13px system-ui,sans-serif';
            input.oninput = function () {
              var i = +input.value;
              out.textContent = slider.quantity + ' = ' + slider.labels[i];
              var svg = slider.parts.map(function (p) { return typeof p === 'string' ? p : p[i]; }).join('');
              img.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
            };
            out.textContent = slider.quantity + ' = ' + slider.labels[slider.initial];
            label.appendChild(input); label.appendChild(out); img.after(label);
          }
          if (!chart) return;
          function show(Plotly) {
            var host = document.createElement('div');
            box.prepend(host);
            Promise.resolve().then(function () { return Plotly.newPlot(host, chart.data, chart.layout, chart.config); }).then(
              function () { [].forEach.call(box.children, function (e) { if (e !== host) e.style.display = 'none'; }); },
              function () { host.remove(); });
          }
          var src = box.dataset.plotlySrc || document.documentElement.dataset.plotlySrc || window.lrnbPlotlySource;
          if (window.Plotly) show(window.Plotly);
          else if (src) {
            window.lrnbPlotly = window.lrnbPlotly || new Promise(function (done, fail) {
              var s = document.createElement('script');
              s.src = src; s.onload = function () { done(window.Plotly); }; s.onerror = fail;
              document.head.appendChild(s);
            });
            window.lrnbPlotly.then(show, function () { });
          } else if (window.requirejs) {
            // Some versions of plotly.js are no module of require.js: they set the page's.
            window.requirejs(['plotly'], function (found) { show(found || window.Plotly); }, function () { window.requirejs.undef('plotly'); });
          }
        }
        """;

    /// <summary>Runs the function once on each copy of a figure in the page; a host may run it before the figure is there.</summary>
    public static string Call(string id, string slider, string chart) => $$"""
        (function run(tries) {
          var boxes = document.querySelectorAll('[data-figure="{{id}}"]:not([data-ready])');
          if (!boxes.length && tries) setTimeout(run, 50, tries - 1);
          boxes.forEach(function (box) { box.dataset.ready = 1; ({{Function}})(box, {{slider}}, {{chart}}); });
        })(20);
        """;
}
