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

/// <summary>Reads PDFs with Poppler's tools.</summary>
public sealed class Pdf(string path)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);
    private readonly Lazy<IReadOnlyList<PdfPage>> _pages = new(() => ReadPages(path));

    /// <summary>Where the PDF is.</summary>
    public string FilePath => path;

    /// <summary>Every page with its words.</summary>
    public IReadOnlyList<PdfPage> Pages => _pages.Value;

    /// <summary>Number of pages.</summary>
    public int PageCount => int.Parse(
        ExternalTool.Run("pdfinfo", Timeout, path).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..],
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
        ExternalTool.Run("pdftoppm", Timeout, format is null ? arguments : [format, .. arguments]);
        return [.. Directory.GetFiles(folder, "page-" + pattern).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<PdfPage> ReadPages(string path)
    {
        string html = ExternalTool.Run("pdftotext", Timeout, "-bbox", path, "-");

        // The tool writes a DOCTYPE and, now and then, characters that XML forbids.
        int start = html.IndexOf("<doc>", StringComparison.Ordinal);
        int end = html.LastIndexOf("</doc>", StringComparison.Ordinal) + "</doc>".Length;
        string xml = string.Concat(html[start..end].Where(XmlConvert.IsXmlChar));
        return [.. XElement.Parse(xml).Elements("page").Select(page => new PdfPage(
            Number(page, "width"),
            Number(page, "height"),
            [.. page.Elements("word").Select(word => new PdfWord(
                word.Value, Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax")))]))];
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
