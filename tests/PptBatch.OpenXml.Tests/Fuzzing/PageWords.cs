using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;
using PptBatch.OpenXml.Tests.Layout;

namespace PptBatch.OpenXml.Tests.Fuzzing;

/// <summary>All that the pages of a deck say, in reading order, frame by frame.</summary>
internal static class PageWords
{
    public static string Of(DeckPages deck) =>
        string.Join('\n', deck.Sections.SelectMany(section => section.Pages)
            .SelectMany(page => (string[])[.. page.Frames.Select(Of), .. page.Notes.Select(note => note.Plain)]));

    private static string Of(Frame frame) => frame switch
    {
        TextFrame text => PageText.Of(text),
        GroupFrame group => string.Join('\n', group.Parts.OfType<SymbolFrame>().Select(symbol => PageText.Of(symbol.Paragraphs))),
        TableFrame table => string.Join('\n', table.Rows.SelectMany(row => row.Cells).Select(cell => PageText.Of(cell.Paragraphs))),
        ChartFrame { Chart: ChartBlock chart } =>
            string.Join('\n', [.. chart.Categories, .. chart.Series.Select(series => series.Name), chart.CategoryTitle]),
        _ => "",
    };
}
