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
        string style = (PageFrame.Resource("slide.css") + PageFrame.Resource("viewer.css"))
            .Replace("960pt", StyleSheet.Points(slide.Width), StringComparison.Ordinal)
            .Replace("540pt", StyleSheet.Points(slide.Height), StringComparison.Ordinal) + styles;
        _writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        Write(PageFrame.Head(title, language, style, Script).Raw("<body><main>\n"));
    }

    private static string Script => PageFrame.Resource("viewer.js");

    /// <summary>Writes slides, a section each.</summary>
    public void Write(Markup sections) => _writer.Write(sections);

    /// <summary>Ends the page.</summary>
    public void Dispose()
    {
        Write(new Markup()
            .Raw("</main><div id=\"panel\" hidden></div><div id=\"place\"></div><script>").Raw(Script).Raw("</script></body></html>\n"));
        _writer.Dispose();
    }
}
