using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Tests.Fuzzing;

/// <summary>All that the pages of a deck say, in reading order, frame by frame.</summary>
internal static class PageWords
{
    public static string Of(DeckPages deck) =>
        string.Join('\n', deck.Sections.SelectMany(section => section.Pages).SelectMany(page => (string[])[.. page.Frames.Select(Of), .. page.Notes.Select(note => note.Plain)]));

    private static string Of(Frame frame) => frame switch
    {
        TextFrame text => Of(text.Paragraphs),
        TableFrame table => string.Join('\n', table.Rows.SelectMany(row => row.Cells).Select(cell => Of(cell.Paragraphs))),
        ChartFrame { Chart: ChartBlock chart } => string.Join('\n', [.. chart.Categories, .. chart.Series.Select(series => series.Name), chart.CategoryTitle]),
        _ => "",
    };

    private static string Of(IEnumerable<TextParagraph> paragraphs) =>
        string.Join('\n', paragraphs.Select(paragraph => string.Concat(paragraph.Spans.Select(span => span.Text)).Replace("\u200B", "", StringComparison.Ordinal)));
}
