using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LrNotebooks.Figures;

/// <summary>
/// Writes a figure as an HTML fragment. What counts is the <c>&lt;img&gt;</c>: it stays where a page strips scripts. A script
/// adds the slider's range input, and puts a live chart in the picture's place where the page has plotly.js.
/// </summary>
internal static class FigureHtml
{
    public static string Write(Figure figure, bool live)
    {
        string svg = figure.ToSvg();
        string picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
        string slider = figure.Slider is null ? "null" : SliderPictures(TraceColors.Assign(figure));
        string chart = live ? figure.ToJson() : "null";
        string id = Id(svg + slider + chart);
        string image = $"<img alt=\"{Xml.Escape(figure.ToPlainText())}\" width=\"{Px.Text(figure.Layout.Width)}\" "
            + $"style=\"max-width:100%;height:auto\" src=\"{picture}\">";
        string script = live || figure.Slider is not null ? $"<script>{Script(id, slider, chart)}</script>\n" : "";
        return $"<div class=\"lrnb-figure\" data-figure=\"{id}\">\n{image}\n{script}</div>\n";
    }

    // From the content, so that the same figure always gives the same text.
    private static string Id(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];

    /// <summary>
    /// The pictures of all a slider's frames as <c>{"quantity", "initial", "labels": [...], "second": {...}, "parts": [...]}</c>. A part
    /// that is the same in all frames is one string, another a list with a string for each frame; a second slider has the first three too.
    /// </summary>
    private static string SliderPictures(Figure figure)
    {
        Slider slider = figure.Slider!;
        string[][] frames = [.. slider.Frames.Select((_, i) => SvgFigure.Parts(slider.Still(i, figure)).ToArray())];
        string text = new JsonObject
        {
            ["quantity"] = slider.Quantity,
            ["initial"] = slider.Initial % slider.Stops,
            ["labels"] = Strings(slider.Frames.Take(slider.Stops).Select(frame => frame.Label)),
            ["second"] = slider.Second is not var (quantity, labels) ? null : new JsonObject
            {
                ["quantity"] = quantity,
                ["initial"] = slider.Initial / slider.Stops,
                ["labels"] = Strings(labels),
            },
            ["parts"] = new JsonArray([.. frames[0].Select((first, part) =>
                Array.TrueForAll(frames, frame => frame[part] == first) ? (JsonNode)first : Strings(frames.Select(frame => frame[part])))]),
        }.ToJsonString(JsonOptions);

        // Inside a script element neither its end nor a comment may appear.
        return text.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!", "<\\u0021", StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonArray Strings(IEnumerable<string> strings) => new JsonArray([.. strings.Select(text => (JsonNode)text)]);

    // box: the figure's element; slider, chart: null where there is none. plotly.js is taken from the page itself,
    // from the address in data-plotly-src (on the figure or the page) or window.lrnbPlotlySource, or from require.js ("plotly").
    // JupyterLab's shortcuts would take the arrow keys from the slider, unless it forbids them itself.
    private const string Function = """
        function (box, slider, chart) {
          var img = box.querySelector('img');
          var last = img, at = [0, 0];
          if (slider) [slider, slider.second].forEach(function (one, number) {
            if (!one) return;
            var label = document.createElement('label'), out = document.createElement('output');
            var input = document.createElement('input'), play = document.createElement('button'), timer;
            input.type = 'range'; input.min = 0; input.max = one.labels.length - 1; input.value = one.initial;
            input.style.cssText = 'width:min(420px,60%);vertical-align:middle;margin-right:1em';
            label.style.cssText = 'display:block;margin:6px 16px;font:13px system-ui,sans-serif';
            input.dataset.lmSuppressShortcuts = play.dataset.lmSuppressShortcuts = '';
            play.type = 'button'; play.title = 'play'; play.textContent = '▶'; play.style.marginLeft = '1em';
            function say() { at[number] = +input.value; out.textContent = one.quantity + ' = ' + one.labels[at[number]]; }
            input.oninput = function () {
              say();
              var i = at[1] * slider.labels.length + at[0];
              var svg = slider.parts.map(function (p) { return typeof p === 'string' ? p : p[i]; }).join('');
              img.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
            };
            play.onclick = function () {
              clearInterval(timer);
              input.value = 0;
              input.oninput();
              timer = setInterval(function () {
                if (+input.value === one.labels.length - 1) clearInterval(timer);
                else { input.value = +input.value + 1; input.oninput(); }
              }, 300);
            };
            say();
            label.appendChild(input); label.appendChild(out); label.appendChild(play); last.after(label); last = label;
          });
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
    private static string Script(string id, string slider, string chart) => $$"""
        (function run(tries) {
          var boxes = document.querySelectorAll('[data-figure="{{id}}"]:not([data-ready])');
          if (!boxes.length && tries) setTimeout(run, 50, tries - 1);
          boxes.forEach(function (box) { box.dataset.ready = 1; ({{Function}})(box, {{slider}}, {{chart}}); });
        })(20);
        """;
}
