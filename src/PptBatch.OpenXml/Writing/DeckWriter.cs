using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Theming;

namespace PptBatch.OpenXml.Writing;

/// <summary>Writes placed pages as a PowerPoint package.</summary>
internal static class DeckWriter
{
    /// <summary>Writes the package forward only; the same pages and theme give the same bytes.</summary>
    public static void Write(DeckPages deck, DeckTheme theme, Stream output) => throw new InvalidOperationException("Being written.");
}
