using AngleSharp.Dom;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Reading;

/// <summary>Reads one slide: its title, subtitle, notes and blocks.</summary>
internal static class SlideReader
{
    public static SlideModel Read(IElement whole, string fallbackTitle, string language, bool rightToLeft, ReadContext context)
    {
        IElement slide = SlideCut.Apply(whole);
        string tag = LanguageAttributes.Read(slide) ?? language;
        InlineText title = Title(slide, fallbackTitle, context, out IElement? heading);
        context.Slide = Excerpt.Of(title.Plain, 60);
        if (slide != whole)
        {
            context.Say(
                "PB3004",
                $"The slide holds more than {SlideHtmlLimits.SlideCharacters:N0} characters or {SlideHtmlLimits.SlideElements:N0} "
                    + "elements and lines of code; the rest was omitted.",
                "Split the slide.",
                DiagnosticSeverity.Error);
        }

        string? icon = IconAttribute.Read(heading, context);
        IReadOnlyList<InlineText> notes = Notes(slide, context);
        InlineText? subtitle = Subtitle(slide, context);
        IReadOnlyList<Block> blocks = [.. context.TakeDeferred(), .. BlockReader.Read(slide, context)];
        context.Slide = "";
        return new SlideModel
        {
            Title = title,
            Subtitle = subtitle,
            Icon = icon,
            Builds = slide.HasAttribute("data-build"),
            LayoutWish = slide.GetAttribute("data-layout")?.Trim().ToLowerInvariant(),
            Source = slide.GetAttribute("data-source") is { } source ? XmlText.Clean(source).Trim() : null,
            Language = tag,
            RightToLeft = rightToLeft || LanguageAttributes.SaysRightToLeft(slide) || WritingDirection.IsRightToLeft(tag),
            Blocks = blocks,
            Notes = notes,
        };
    }

    private static InlineText Title(IElement slide, string fallback, ReadContext context, out IElement? heading)
    {
        heading = slide.Children.FirstOrDefault(child => child.LocalName == "h2")
            ?? slide.Children.FirstOrDefault(child => child.LocalName is "h1" or "h3")
            ?? slide.QuerySelector("h2, h1");
        InlineText title = heading is null ? InlineText.Empty : InlineReader.Read(heading, context);
        heading?.Remove();
        if (!title.IsEmpty)
        {
            return title;
        }

        string named = slide.GetAttribute("data-source") is { Length: > 0 } source ? XmlText.Clean(source).Trim() : fallback;
        context.Say("PB3014", $"A slide has no h2; its title is \"{Excerpt.Of(named, 60)}\".", severity: DiagnosticSeverity.Info);
        return InlineText.Of(named);
    }

    private static InlineText? Subtitle(IElement slide, ReadContext context)
    {
        IElement? element = slide.Children.FirstOrDefault(child => child.LocalName == "p" && child.HasClass("subtitle"));
        InlineText? subtitle = element is null ? null : InlineReader.Read(element, context);
        element?.Remove();
        return subtitle is { IsEmpty: false } ? subtitle : null;
    }

    private static List<InlineText> Notes(IElement slide, ReadContext context)
    {
        List<InlineText> notes = [];
        foreach (IElement aside in slide.QuerySelectorAll("aside.notes").ToList())
        {
            aside.Remove();
            notes.AddRange(BlockWords.Of(BlockReader.Read(aside, context)));
        }

        return notes;
    }
}
