using System.Buffers;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Writing;

namespace PptBatch.OpenXml.Templates;

/// <summary>A deck of one empty page for each layout, read with the checker's eyes: what a slide of that layout stands on.</summary>
internal static class Specimen
{
    public static IEnumerable<(LayoutDesign Layout, SlideScene Scene)> Scenes(DeckDesign design)
    {
        List<(Page Page, LayoutDesign Layout)> pages =
            [.. design.Layouts.Select(layout => Blank(layout.Layout, PlaceholderRole.None))
            .Concat(design.Roomier.Keys.Select(layout => Blank(layout, PlaceholderRole.Body3)))
            .Select(page => (page, design.Layout(page)))];
        ArrayBufferWriter<byte> written = new();
        DeckWriter.Write(
            new DeckPages
            {
                Title = "Specimen",
                Language = "en",
                CreatedAt = DateTimeOffset.UnixEpoch,
                Sections = [new SectionPages(1, "Specimen", [.. pages.Select(pair => pair.Page)])],
            },
            design,
            written);
        using MemoryStream deck = new(written.WrittenSpan.ToArray());
        DeckScene scene = DeckScene.Of(DeckPackage.Open(deck, "the specimen", PackageLimits.Default))!;
        foreach (((_, LayoutDesign layout), SlideScene slide) in pages.Zip(scene.Slides()))
        {
            yield return (layout, slide);
        }
    }

    private static Page Blank(PageLayout layout, PlaceholderRole role) => new()
    {
        Layout = layout,
        Language = "en",
        ShowFooter = false,
        Frames = role == PlaceholderRole.None
            ? [] : [new TextFrame { Box = new Box(0, 0, 72, 72), Name = "Content", Placeholder = role, Paragraphs = [] }],
    };
}
