using System.Text.Json;
using LrNotebooks.Figures;

namespace LrNotebooks.Tests.Figures;

public class JsonTests
{
    [Fact]
    public void A_small_figure_is_written_key_by_key()
    {
        Figure figure = Chart.Loss("Falls", [("lr 0.2", new[] { 12.959999, 4.6655993, double.NaN, 1e-20 })], subtitle: "w₀ = 5");

        figure.ToJson().ShouldStartWith("""
            {"data":[{"type":"scatter","mode":"lines","x":[0,1,2,3],"y":[12.96,4.6656,null,1E-20],
            "line":{"color":"#0072b2","width":2},"name":"lr 0.2","showlegend":false,"legendgroup":"lr 0.2",
            "xaxis":"x","yaxis":"y"}],"layout":{"title":{"text":"Falls","subtitle":{"text":"w₀ = 5",
            """.ReplaceLineEndings(""));
        figure.ToJson().ShouldEndWith("""
            "config":{"responsive":true,"displaylogo":false}}
            """.Trim());
    }

    [Fact]
    public void Numbers_that_differ_late_keep_the_digits_that_tell_them_apart()
    {
        var y = Data(Chart.Loss("close", [0.38356100001, 0.38356100002])).GetProperty("y");

        y[0].GetDouble().ShouldBe(0.38356100001);
        y[1].GetDouble().ShouldBe(0.38356100002);
    }

    [Fact]
    public void Text_that_plotly_would_take_for_HTML_is_escaped()
    {
        string json = Chart.Loss("0 < lr & lr < 1", [("<b>", new double[] { 1, 2 })]).ToJson();

        json.ShouldNotContain("<");
        var title = JsonDocument.Parse(json).RootElement.GetProperty("layout").GetProperty("title");
        title.GetProperty("text").GetString().ShouldBe("0 &lt; lr &amp; lr &lt; 1");
    }

    [Fact]
    public void Limits_of_a_logarithmic_axis_are_powers_of_ten()
    {
        Figure figure = Chart.Loss("log", [1, 2], logLoss: true).WithYLimits(0.001, 100);

        var axis = JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout").GetProperty("yaxis");

        axis.GetProperty("type").GetString().ShouldBe("log");
        axis.GetProperty("range").EnumerateArray().Select(v => v.GetDouble()).ShouldBe([-3, 2]);
    }

    [Fact]
    public void Each_step_of_a_slider_carries_its_data()
    {
        Figure figure = Sliders.Parabola();

        var layout = JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout");
        var steps = layout.GetProperty("sliders")[0].GetProperty("steps");

        steps.GetArrayLength().ShouldBe(3);
        steps[2].GetProperty("label").GetString().ShouldBe("0.9");
        var args = steps[2].GetProperty("args");
        args[0].GetProperty("x")[0].EnumerateArray().Select(v => v.GetDouble()).ShouldBe([5, -5.8, 2.84], 1e-9);
        args[2].EnumerateArray().Select(v => v.GetInt32()).ShouldBe([1, 3]);
        args[1].GetProperty("title.subtitle.text").GetString().ShouldBe("loss after 2 steps 14.745600");
    }

    [Fact]
    public void Of_two_sliders_one_moves_the_traces_of_all_stops_of_the_other_which_shows_its_own()
    {
        var root = JsonDocument.Parse(Sliders.Bowl().ToJson()).RootElement;
        var sliders = root.GetProperty("layout").GetProperty("sliders");
        var (rate, momentum) = (Args(sliders[0], 2), Args(sliders[1], 0));

        // The run, the ring and the words of momentum 0.5, which is shown first, in the figure's places, then those of momentum 0 behind all.
        rate[2].EnumerateArray().Select(v => v.GetInt32()).ShouldBe([1, 5, 6, 7, 8, 9]);
        rate[0].GetProperty("x")[4].EnumerateArray().Select(v => v.GetDouble()).ShouldBe([1.6]);
        rate[0].GetProperty("y")[4].EnumerateArray().Select(v => v.GetDouble()).ShouldBe([0]);
        rate[0].GetProperty("text")[5][0].GetString().ShouldBe("loss 6.6");
        momentum[0].GetProperty("visible").EnumerateArray().Select(v => v.GetBoolean()).ShouldBe([false, false, false, true, true, true]);
        momentum[1].EnumerateArray().Select(v => v.GetInt32()).ShouldBe([1, 5, 6, 7, 8, 9]);
        (sliders[0].GetProperty("active").GetInt32(), sliders[1].GetProperty("active").GetInt32()).ShouldBe((1, 1));
        root.GetProperty("data").EnumerateArray().Select(trace => !trace.TryGetProperty("visible", out _))
            .ShouldBe([true, true, true, true, true, true, true, false, false, false]);

        static JsonElement Args(JsonElement slider, int stop) => slider.GetProperty("steps")[stop].GetProperty("args");
    }

    [Fact]
    public void Panels_have_axes_of_their_own()
    {
        Figure figure = Chart.Grid("grid", [.. Enumerable.Range(0, 4).Select(i => Chart.Loss($"panel {i}", [1, 2]))], columns: 2);

        var root = JsonDocument.Parse(figure.ToJson()).RootElement;

        root.GetProperty("data")[3].GetProperty("xaxis").GetString().ShouldBe("x4");
        double[] right = Domain(root, "xaxis2"), left = Domain(root, "xaxis"), top = Domain(root, "yaxis"), bottom = Domain(root, "yaxis3");
        left[1].ShouldBeLessThan(right[0]);
        bottom[1].ShouldBeLessThan(top[0]);
    }

    [Fact]
    public void Uneven_contour_levels_are_drawn_by_their_numbers()
    {
        Figure figure = Chart.Contour("valley", (a, b) => (a * a) + (b * b), (-2, 2), (-2, 2), levels: [0.1, 1, 4]);

        var trace = Data(figure);

        trace.GetProperty("contours").GetProperty("end").GetDouble().ShouldBe(2);
        trace.GetProperty("colorbar").GetProperty("ticktext").EnumerateArray().Select(t => t.GetString()).ShouldBe(["0.1", "1", "4"]);
        trace.GetProperty("z")[20][30].GetDouble().ShouldBe(1, 1e-6, "1² + 0² lies on level number 1");
    }

    private static double[] Domain(JsonElement root, string axis) =>
        [.. root.GetProperty("layout").GetProperty(axis).GetProperty("domain").EnumerateArray().Select(v => v.GetDouble())];

    private static JsonElement Data(Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("data")[0];
}
