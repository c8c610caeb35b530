using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>Text for panels: callouts with their word, and quotations with their source.</summary>
internal static class PanelUnits
{
    public static bool IsText(Block block) => block is ParagraphBlock or ListBlock or GlossaryBlock;

    public static PanelFlow Callout(CalloutBlock callout, Phrasebook words, bool rightToLeft, bool roomy = false)
    {
        (string word, ColorToken edge) = callout.Kind switch
        {
            CalloutKind.Tip => (words.Tip, ColorToken.Good),
            CalloutKind.Warning => (words.Warning, ColorToken.Warn),
            CalloutKind.Exercise => (words.Exercise, ColorToken.Accent),
            CalloutKind.Solution => (words.Solution, ColorToken.Good),
            CalloutKind.Definition => (words.Definition, ColorToken.Accent),
            _ => (words.Note, ColorToken.Accent),
        };
        InlineText label = callout.Title is { } title && !Says(title.Plain, word)
            ? new InlineText([new Inline(word + ": "), .. title.Runs])
            : callout.Title ?? InlineText.Of(word);
        IEnumerable<Inline> minutes = callout.Minutes is { } count ? [new Inline(" · ≈ " + words.Minute.Count(count))] : [];
        return new PanelFlow(
            "Callout",
            [TextUnit.Small([.. label.Runs, .. minutes], bold: true, edge, rightToLeft), .. callout.Content.SelectMany(block => Units(block, rightToLeft))],
            edge,
            ColorToken.Panel,
            roomy);
    }

    public static PanelFlow Quote(QuoteBlock quote, bool rightToLeft) => new(
        "Quotation",
        [
            .. quote.Paragraphs.Select(text => TextUnit.Small(
                [.. text.Runs.Select(run => run with { Style = run.Style | InlineStyle.Italic })], false, ColorToken.Ink, rightToLeft)),
            .. quote.Citation is { } source ? [TextUnit.Small([new Inline("— "), .. source.Runs], false, ColorToken.Muted, rightToLeft)] : Array.Empty<TextUnit>(),
        ],
        ColorToken.Accent,
        null,
        roomy: false);

    private static IEnumerable<TextUnit> Units(Block block, bool rightToLeft) => block switch
    {
        ParagraphBlock { Heading: true } heading => [TextUnit.Heading(heading.Text, rightToLeft)],
        ParagraphBlock paragraph => [TextUnit.Words(paragraph.Text, rightToLeft)],
        ListBlock list => TextUnit.Items(list.Items, rightToLeft),
        GlossaryBlock glossary => GlossaryUnits.Of(glossary, rightToLeft),
        _ => [],
    };

    // A title that begins with the word does not need it twice: "Solución al desafío".
    private static bool Says(string title, string word) => title.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
