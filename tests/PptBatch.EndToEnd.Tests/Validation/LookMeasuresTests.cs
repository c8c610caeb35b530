using PptBatch.EndToEnd.Tests.Pipeline;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Checking.Measures;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.Testing;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Validation;

/// <summary>The measures are worked out without a picture of the slides; LibreOffice's pictures must agree with them.</summary>
public sealed class LookMeasuresTests : IDisposable
{
    private const int Columns = 16;
    private const int Rows = 9;
    private const int DotsPerInch = 36;
    private const int SameColor = 12;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LibreOfficeFact]
    public async Task Used_OfTheSampleCourse_AgreesWithItsPictures()
    {
        string deck = (await FinishedCourse.Sample).PathOf("infographic_2.pptx");
        (List<double> measured, List<double> bands, List<double> seen, List<double> seenBands, List<double> off) = Both(deck);
        Assert.InRange(measured.Count, 20, 1000);
        Assert.InRange(off.Count, 20, 1000);
        Assert.InRange(Quantiles.Of([.. measured.Zip(seen, (one, other) => one - other)], 0.5), -0.03, 0.06);

        // Six cells of the 144: a large numeral counts in each cell that its line reaches, and its ink reaches fewer.
        Assert.InRange(Quantiles.Of(off, 0.5), 0, 0.042);
        Assert.InRange(Quantiles.Of(bands, 0.5) - Quantiles.Of(seenBands, 0.5), -0.05, 0.05);
        Assert.InRange(Quantiles.Of(off, 0.9), 0, 0.15);
    }

    // "Off" is how far the two are apart on slides of words and shapes: pictures, tables and charts count whole, white as they may be.
    private (List<double> Used, List<double> Bands, List<double> SeenUsed, List<double> SeenBands, List<double> Off) Both(string deck)
    {
        IReadOnlyList<PageImage> pages = new Pdf(LibreOffice.ToPdf(deck, _folder.Path)).ToImages(DotsPerInch);
        using FileStream file = File.OpenRead(deck);
        DeckScene scene = DeckScene.Of(DeckPackage.Open(file, "deck", PackageLimits.Default))!;
        (List<double> used, List<double> bands, List<double> seenUsed, List<double> seenBands, List<double> off) = ([], [], [], [], []);
        foreach (SlideScene slide in scene.Slides())
        {
            SlideMeasures measures = SlideMeter.Measure(slide, new LookLimits());
            used.Add(measures.Used);
            bands.Add(measures.EmptyBand);
            (double cells, double band) = See(pages[slide.Number - 1], BodyZone.Of(slide), scene.Page);
            seenUsed.Add(cells);
            seenBands.Add(band);
            if (measures.Evidence.Count == 0)
            {
                off.Add(Math.Abs(measures.Used - cells));
            }
        }

        return (used, bands, seenUsed, seenBands, off);
    }

    /// <summary>The same two measures from pixels: what differs from the colour that most of the page's edge has.</summary>
    private static (double Used, double Band) See(PageImage page, Box body, Box slide)
    {
        (byte, byte, byte) ground = Edge(page).GroupBy(color => color).MaxBy(group => group.Count())!.Key;
        double scale = page.Width / slide.Width;
        int cells = SlideMeter.Cells(body).Count(cell =>
        {
            (int left, int right) = ((int)(cell.X * scale), (int)(cell.Right * scale));
            (int top, int bottom) = ((int)(cell.Y * scale), (int)(cell.Bottom * scale));
            int ink = 0;
            for (int y = top; y < bottom; y++)
            {
                for (int x = left; x < right; x++)
                {
                    ink += Differs(At(page, x, y), ground) ? 1 : 0;
                }
            }

            return ink >= SlideMeter.LeastInk * (right - left) * (bottom - top);
        });
        int last = (int)(body.Bottom * scale) - 1;

        // The last column may be only partly inside the page.
        while (last > body.Y * scale && !Enumerable.Range(1, page.Width - 2).Any(x => Differs(At(page, x, last), ground)))
        {
            last--;
        }

        return (cells / (double)(Columns * Rows), Math.Max(0, body.Bottom - ((last + 1) / scale)) / body.Height);
    }

    private static IEnumerable<(byte, byte, byte)> Edge(PageImage page) =>
        Enumerable.Range(0, page.Width).SelectMany(x => new[] { At(page, x, 1), At(page, x, page.Height - 2) })
            .Concat(Enumerable.Range(0, page.Height).SelectMany(y => new[] { At(page, 1, y), At(page, page.Width - 2, y) }));

    private static (byte Red, byte Green, byte Blue) At(PageImage page, int x, int y)
    {
        int at = ((y * page.Width) + x) * 3;
        return (page.Pixels[at], page.Pixels[at + 1], page.Pixels[at + 2]);
    }

    private static bool Differs((byte Red, byte Green, byte Blue) one, (byte Red, byte Green, byte Blue) other) =>
        Math.Abs(one.Red - other.Red) > SameColor || Math.Abs(one.Green - other.Green) > SameColor
        || Math.Abs(one.Blue - other.Blue) > SameColor;
}
