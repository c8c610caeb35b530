using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Preview.WebPage;

/// <summary>
/// The frame of a deck's web page: arrow keys turn slides, <c>n</c> shows the notes, printing gives a page a slide. Its content-security
/// policy allows only the style and script that the page came with, by their hashes.
/// </summary>
internal sealed class ViewerPage : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Begins a page.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="language">BCP-47 tag.</param>
    /// <param name="slide">Size of a slide, in points.</param>
    /// <param name="styles">Declarations beside the frame's own.</param>
    public ViewerPage(Stream output, string title, string language, (double Width, double Height) slide, string styles)
    {
        string style = Resource("viewer.css").Replace("960pt", StyleSheet.Points(slide.Width), StringComparison.Ordinal)
            .Replace("540pt", StyleSheet.Points(slide.Height), StringComparison.Ordinal) + styles;
        string policy =
            $"default-src 'none'; img-src data:; style-src '{Hash(style)}'; script-src '{Hash(Script)}'; base-uri 'none'; "
                + "form-action 'none'";
        _writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        Write(new Markup().Raw("<!doctype html>\n").Open("html", ("lang", language)).Raw("<head><meta charset=\"utf-8\">")
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy))
            .Raw("<meta name=\"viewport\" content=\"width=device-width\">")
            .Raw("<title>").Text(title).Raw("</title><style>").Raw(style).Raw("</style></head>\n<body><main>\n"));
    }

    private static string Script => Resource("viewer.js");

    /// <summary>Writes slides, a section each.</summary>
    public void Write(Markup sections) => _writer.Write(sections);

    /// <summary>Ends the page.</summary>
    public void Dispose()
    {
        Write(new Markup()
            .Raw("</main><div id=\"panel\" hidden></div><div id=\"place\"></div><script>").Raw(Script).Raw("</script></body></html>\n"));
        _writer.Dispose();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.WebPage." + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
