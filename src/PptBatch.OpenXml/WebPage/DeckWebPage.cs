using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PptBatch.OpenXml.Designs;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.WebPage;

/// <summary>
/// Writes a deck as one HTML file that needs nothing else: arrow keys turn slides, <c>n</c> shows the notes, printing gives a page a
/// slide. Its content-security policy allows only the style and script that the page came with, by their hashes.
/// </summary>
internal static class DeckWebPage
{
    public static void Write(DeckPages deck, DeckDesign design, Stream output)
    {
        StyleSheet styles = new();
        Markup body = new();
        PageMarkup pages = new(body, styles, design);
        int number = 0;
        foreach (SectionPages section in deck.Sections)
        {
            foreach (Page page in section.Pages)
            {
                pages.Write(page, ++number, [deck.Title, section.Name, (deck.FirstSlideNumber + number - 1).ToString(CultureInfo.InvariantCulture)]);
            }
        }

        string size = Resource("viewer.css").Replace("960pt", StyleSheet.Points(design.Zones.SlideWidth), StringComparison.Ordinal)
            .Replace("540pt", StyleSheet.Points(design.Zones.SlideHeight), StringComparison.Ordinal);
        string style = size + styles;
        string script = Resource("viewer.js");
        string policy = $"default-src 'none'; img-src data:; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'";
        Markup html = new();
        html.Raw("<!doctype html>\n").Open("html", ("lang", deck.Language)).Raw("<head><meta charset=\"utf-8\">")
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy))
            .Raw("<meta name=\"viewport\" content=\"width=device-width\">")
            .Raw("<title>").Text(deck.Title).Raw("</title><style>").Raw(style).Raw("</style></head>\n<body><main>\n");
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(html);
        writer.Write(body);
        writer.Write("</main><div id=\"panel\" hidden></div><div id=\"place\"></div><script>");
        writer.Write(script);
        writer.Write("</script></body></html>\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.WebPage." + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
