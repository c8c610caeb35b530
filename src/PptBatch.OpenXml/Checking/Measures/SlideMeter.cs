using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>Measures one slide.</summary>
internal static class SlideMeter
{
    private const int Columns = 16;
    private const int Rows = 9;

    /// <summary>The part of a cell that must differ from the ground: less is the foot of a letter.</summary>
    public const double LeastInk = 0.03;

    public static SlideMeasures Measure(SlideScene slide, LookLimits limits)
    {
        SlideInk ink = SlideInk.Of(slide);
        Box body = BodyZone.Of(slide);
        List<WordUse> words = TypeUse.Of(slide);
        List<SlideItem> items = SlideItems.Of(slide);
        (int misses, string? closest) = NearMisses.Of(slide, items, limits.NearMissPt);
        return new SlideMeasures
        {
            Slide = slide.Number,
            Used = Math.Round(Cells(body).Count(cell => ink.Raster.Share(cell) >= LeastInk) / (double)(Columns * Rows), 3),
            EmptyBand = Math.Round((body.Bottom - ink.Raster.LastInk(body)) / body.Height, 3),
            Words = words.Count,
            BodyWords = words.Count(word => word.Place == WordPlace.Text),
            SmallWords = words.Count(word => word.SizePt < limits.SmallTextPt),
            Sizes = [.. words.Select(word => word.SizePt).Distinct().OrderDescending()],
            TitleRatio = TitleRatio(words),
            Composition = CompositionName.Of(slide, items),
            Ground = ink.Ground,
            NearMisses = misses,
            ClosestMiss = closest,
            Groups = slide.Root.Element(P + "cSld")?.Element(P + "spTree")?.Elements(P + "grpSp").Count() ?? 0,
            Evidence = Evidence.Of(slide),
        };
    }

    /// <summary>The cells of the grid over a body, row by row.</summary>
    public static IEnumerable<Box> Cells(Box body)
    {
        (double width, double height) = (body.Width / Columns, body.Height / Rows);
        for (int cell = 0; cell < Columns * Rows; cell++)
        {
            (int row, int column) = Math.DivRem(cell, Columns);
            yield return new Box(body.X + (column * width), body.Y + (row * height), width, height);
        }
    }

    private static double? TitleRatio(List<WordUse> words)
    {
        double[] body = [.. words.Where(word => word.Place != WordPlace.Title).Select(word => word.SizePt)];
        double title = words.Where(word => word.Place == WordPlace.Title).Select(word => word.SizePt).DefaultIfEmpty().Max();
        return body.Length == 0 || title == 0 ? null : Math.Round(title / Quantiles.Of(body, 0.5), 3);
    }
}
