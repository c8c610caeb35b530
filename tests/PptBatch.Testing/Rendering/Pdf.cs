using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PptBatch.Testing.Rendering;

/// <summary>A word on a rendered page with its box in points from the top left corner.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge of the line box, taller than the ink.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge of the line box.</param>
public sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom);

/// <summary>A rendered page and its words.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Words">Words in the order of the PDF.</param>
public sealed record PdfPage(double Width, double Height, IReadOnlyList<PdfWord> Words);

/// <summary>Text of a PDF that is set in one face.</summary>
/// <param name="Text">The text; what is bold or linked in it is not marked.</param>
/// <param name="Face">The PDF's name of the face: a tag of six letters, <c>+</c>, and the PostScript name.</param>
public sealed record PdfRun(string Text, string Face);

/// <summary>Reads PDFs with Poppler's tools.</summary>
public sealed class Pdf(string path)
{
    private readonly Lazy<IReadOnlyList<PdfPage>> _pages = new(() => ReadPages(path));

    /// <summary>Where the PDF is.</summary>
    public string FilePath => path;

    /// <summary>Every page with its words.</summary>
    public IReadOnlyList<PdfPage> Pages => _pages.Value;

    /// <summary>All text with the faces that it is shown in.</summary>
    public IReadOnlyList<PdfRun> Runs
    {
        get
        {
            XElement document = Xml(ExternalTool.Run("pdftohtml", Hang.Limit, "-xml", "-i", "-fontfullname", "-stdout", path), "pdf2xml");
            Dictionary<string, string> faces = document.Descendants("fontspec")
                .ToDictionary(face => face.Attribute("id")!.Value, face => face.Attribute("family")!.Value);
            return [.. document.Descendants("text").Select(text => new PdfRun(text.Value, faces[text.Attribute("font")!.Value]))];
        }
    }

    /// <summary>Number of pages.</summary>
    public int PageCount => int.Parse(
        ExternalTool.Run("pdfinfo", Hang.Limit, path).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..],
        CultureInfo.InvariantCulture);

    /// <summary>The words of a page, counted from 1.</summary>
    public IReadOnlyList<PdfWord> Words(int page) => Pages[page - 1].Words;

    /// <summary>Writes a PNG for every page and returns their paths in page order.</summary>
    public IReadOnlyList<string> ToPng(string folder, int dotsPerInch = 50) => Raster(folder, dotsPerInch, "-png", "*.png");

    /// <summary>Reads every page as pixels.</summary>
    public IReadOnlyList<PageImage> ToImages(int dotsPerInch = 50)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pptbatch-ppm-");
        try
        {
            return [.. Raster(folder.FullName, dotsPerInch, null, "*.ppm").Select(PageImage.ReadPpm)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<string> Raster(string folder, int dotsPerInch, string? format, string pattern)
    {
        Directory.CreateDirectory(folder);
        string[] arguments = ["-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), path, Path.Combine(folder, "page")];
        ExternalTool.Run("pdftoppm", Hang.Limit, format is null ? arguments : [format, .. arguments]);
        return [.. Directory.GetFiles(folder, "page-" + pattern).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<PdfPage> ReadPages(string path)
    {
        string html = ExternalTool.Run("pdftotext", Hang.Limit, "-raw", "-bbox", path, "-");

        return [.. Xml(html, "doc").Elements("page").Select(page => new PdfPage(
            Number(page, "width"),
            Number(page, "height"),
            [.. page.Elements("word").Select(word => new PdfWord(
                word.Value, Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax")))]))];
    }

    // The tools write a DOCTYPE and, now and then, characters that XML forbids.
    private static XElement Xml(string printed, string root)
    {
        int start = printed.IndexOf("<" + root, StringComparison.Ordinal);
        int end = printed.LastIndexOf($"</{root}>", StringComparison.Ordinal) + root.Length + 3;
        return XElement.Parse(string.Concat(printed[start..end].Where(XmlConvert.IsXmlChar)));
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
