using System.Text.Json.Nodes;
using LrNotebooks.Scripting;

namespace LrNotebooks.Jupyter;

/// <summary>What of a mime bundle goes to a live front end.</summary>
internal static class LiveBundle
{
    /// <summary>The bundle as JSON. Beside HTML, which has its picture inside, a picture in SVG would travel for nothing.</summary>
    public static JsonObject Of(MimeBundle bundle)
    {
        var data = bundle.ToJson();
        if (data.ContainsKey(MimeTypes.Html))
            data.Remove("image/svg+xml");
        return data;
    }
}
