using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Checking.LookRules;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>
/// A slide without a title placeholder gets one above its upper edge, as PowerPoint's own "Add Hidden Slide Title" does, with the slide's
/// largest text.
/// </summary>
internal sealed class TitleOffTheSlide : ISlideFix
{
    private const int LongestTitle = 120;
    private const int HeightEmu = 914_400;

    public IEnumerable<DeckFinding> Apply(SlideScene slide)
    {
        if (slide.Title is not null || Largest(slide) is not { } title
            || slide.Root.Element(P + "cSld")?.Element(P + "spTree") is not { } tree || tree.Element(P + "grpSpPr") is not { } first)
        {
            yield break;
        }

        int id = 1 + tree.Descendants(P + "cNvPr").Select(names => names.Whole("id") ?? 0).Where(used => used < int.MaxValue)
            .DefaultIfEmpty(1).Max();
        long width = (long)(slide.Deck.Page.Width * 12700);
        first.AddAfterSelf(new XElement(
            P + "sp",
            new XElement(
                P + "nvSpPr",
                new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", $"Title {id - 1}")),
                new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1))),
                new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", "title")))),
            new XElement(P + "spPr", new XElement(
                A + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", -2 * HeightEmu)),
                new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", HeightEmu)))),
            new XElement(
                P + "txBody",
                new XElement(A + "bodyPr", new XElement(A + "normAutofit")),
                new XElement(A + "lstStyle"),
                new XElement(A + "p", new XElement(A + "r", Language(slide), new XElement(A + "t", title))))));
        yield return slide.Finding(
            "PB6106", DiagnosticSeverity.Info,
            string.Create(CultureInfo.InvariantCulture, $"The slide now has a title above its upper edge: {title}"));
    }

    private static XElement? Language(SlideScene slide) =>
        slide.Root.Descendants(A + "rPr").Select(run => run.Text("lang")).FirstOrDefault(lang => lang is not null) is { } language
            ? new XElement(A + "rPr", new XAttribute("lang", language))
            : null;

    private static string? Largest(SlideScene slide)
    {
        IEnumerable<SceneParagraph> lines = slide.Shapes
            .Where(shape => shape.Kind == ShapeKind.Shape && shape.Placeholder?.IsFooter != true)
            .SelectMany(shape => slide.Text(shape).Paragraphs).Where(paragraph => !paragraph.IsEmpty);
        SceneParagraph? largest = lines.MaxBy(line => line.Runs.Max(run => run.SizePt));
        string text = string.Join(' ', string.Concat(largest?.Runs.Select(run => run.Text) ?? [])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length is > 0 and <= LongestTitle ? text : null;
    }
}
