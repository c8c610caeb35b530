using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using P14 = DocumentFormat.OpenXml.Office2010.PowerPoint;

namespace PptBatch.Testing.Decks;

/// <summary>
/// A deck as text that a person reviews in a snapshot: slides with their layouts, shapes, frames in points, paragraphs, tables, charts,
/// pictures,
/// notes, links and sections. Never raw XML.
/// </summary>
public static class DeckText
{
    /// <summary>Dumps the deck file.</summary>
    public static string Dump(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Dump(stream);
    }

    /// <summary>Dumps the deck in a stream that can seek.</summary>
    public static string Dump(Stream deck)
    {
        using PresentationDocument document = PresentationDocument.Open(deck, isEditable: false);
        PresentationPart part = document.PresentationPart!;
        Presentation presentation = part.Presentation!;
        StringBuilder text = new();
        text.Append("deck ").Append(Points(presentation.SlideSize?.Cx?.Value)).Append(" x ")
            .Append(Points(presentation.SlideSize?.Cy?.Value)).Append('\n');
        Line(text, 0, "title", document.PackageProperties.Title);
        Line(text, 0, "masters", part.SlideMasterParts.Count().ToString(CultureInfo.InvariantCulture));
        SlideId[] ids = [.. presentation.SlideIdList?.Elements<SlideId>() ?? []];
        Sections(text, presentation, [.. ids.Select(id => id.Id!.Value)]);
        for (int index = 0; index < ids.Length; index++)
        {
            text.Append('\n');
            Slide(text, index + 1, (SlidePart)part.GetPartById(ids[index].RelationshipId!.Value!));
        }

        return text.ToString();
    }

    internal static string Points(long? emu) => emu is null ? "?" : (emu.Value / 12700.0).ToString("0.#", CultureInfo.InvariantCulture);

    internal static void Line(StringBuilder text, int depth, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(' ', depth * 2).Append(label).Append(": ").Append(Visible(value)).Append('\n');
        }
    }

    /// <summary>Shows the characters that a reviewer would otherwise not see.</summary>
    internal static string Visible(string value) =>
        value.Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "⏎", StringComparison.Ordinal)
            .Replace("\v", "⏎", StringComparison.Ordinal)
            .Replace("\t", "⇥", StringComparison.Ordinal)
            .Replace("\u200b", "·", StringComparison.Ordinal);

    private static void Sections(StringBuilder text, Presentation presentation, List<uint> slideIds)
    {
        foreach (P14.Section section in presentation.Descendants<P14.Section>())
        {
            IEnumerable<string> numbers = section.Descendants<P14.SectionSlideIdListEntry>()
                .Select(entry => (slideIds.IndexOf(entry.Id!.Value) + 1).ToString(CultureInfo.InvariantCulture));
            Line(text, 0, "section " + section.Name?.Value, string.Join(' ', numbers));
        }
    }

    private static void Slide(StringBuilder text, int number, SlidePart slide)
    {
        SlideLayout? layout = slide.SlideLayoutPart?.SlideLayout;
        text.Append("slide ").Append(number).Append(" [").Append(layout?.CommonSlideData?.Name?.Value).Append(" / ")
            .Append(layout?.Type?.InnerText ?? "custom").Append(']').Append(slide.Slide?.Show?.Value == false ? " hidden" : "")
                .Append('\n');
        if (slide.Slide?.CommonSlideData?.ShapeTree is { } tree)
        {
            ShapeText.WriteAll(text, slide, tree, depth: 1);
        }

        IEnumerable<string> notes = slide.NotesSlidePart?.NotesSlide?.Descendants<Shape>()
            .Where(shape =>
                shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape?.Type?.InnerText == "body")
            .SelectMany(shape => shape.Descendants<DocumentFormat.OpenXml.Drawing.Paragraph>())
            .Select(ParagraphText.Runs) ?? [];
        foreach (string note in notes)
        {
            Line(text, 1, "notes", note);
        }
    }
}
