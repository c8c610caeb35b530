using System.Globalization;
using System.Text.RegularExpressions;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Layout;

/// <summary>Where the title of a page stands, what marks it, and the room that it leaves.</summary>
internal sealed partial class TitlePlace(PageLayout? layout, Ruler ruler)
{
    private const double NumeralSize = 140;
    private const double IconSize = 144;
    private const double UnderOpener = 30;
    private const double UnderKicker = 14;
    private const double BeforeBadge = 24;
    private const double LeastWithBadge = 30;

    private readonly (TextZone Title, TextZone Subtitle)? _own = Own(layout, ruler.Zones);

    /// <summary>True for openers and the last page of our own designs, which show no footer.</summary>
    public bool HidesFooter => (IsOpener && ruler.Zones.OpenerNumeral is not null) || (layout == PageLayout.Closing && _own is not null);

    private bool IsOpener => layout is PageLayout.LessonOpener or PageLayout.Section;

    private bool IsKicker => _own is not null && layout is PageLayout.Statement or PageLayout.Hero or PageLayout.Quote;

    /// <summary>True where the title fits its zone at the least size of that.</summary>
    public bool Holds(TitleText title) => _own is not { Title: var zone }
        || (title.Large(TitleText.LongestMarker, zone, false, ruler) is var paragraph
            && ruler.Measure(paragraph, zone.Box.Width).Height <= zone.Box.Height && ruler.MinimumWidth(paragraph) <= zone.Box.Width);

    /// <summary>Room for content under or beside the title.</summary>
    public Box Body(TitleText title, double titleHeight)
    {
        Zones zones = ruler.Zones;
        return layout switch
        {
            PageLayout.Section => zones.SectionBody,
            PageLayout.LessonOpener => zones.TitleHangs ? Under(zones.OpenerBody, zones.OpenerTitle, title) : zones.OpenerBody,
            PageLayout.Closing when _own is not null => zones.ClosingBody,
            _ when LayoutCatalog.Field(layout ?? PageLayout.TitleOnly) is not null => zones.SideBody,
            _ when IsKicker => UnderKickers(title),
            _ => zones.BodyUnder(
                titleHeight, title.SubtitleParagraph(zones.Subtitle.Box, false, ruler) is { } subtitle
                    ? ruler.Measure(subtitle, zones.Subtitle.Box.Width).Height : null),
        };
    }

    /// <summary>True where the line of the title has room for a badge at its end.</summary>
    public bool HasRoomFor(BadgeFlow badge, TitleText title, string marker) => _own is null && ruler.Zones.TitleHangs
        && WidthBeside(badge) is var width
        && title.Paragraph(marker, double.MaxValue, false, ruler, width) is var line
        && line.Spans[0].SizePt >= LeastWithBadge && ruler.Measure(line, width).LineCount <= 1;

    /// <summary>Adds the title, its subtitle and what marks them.</summary>
    public void Place(PageBuilder page, Fitted slide, int part, BadgeFlow? badge)
    {
        double down = Down(slide);
        TextZone zone = Lowered(_own?.Title ?? ruler.Zones.Title, down);
        string marker = slide.Markers[part];
        TextParagraph heading = _own is not null
            ? slide.Title.Large(marker, zone, page.RightToLeft, ruler)
            : slide.Title.Paragraph(
                marker, slide.TitleHeight, page.RightToLeft, ruler, badge is null ? null : WidthBeside(badge));
        Box outer = _own is not null || !ruler.Zones.TitleHangs ? zone.Outer
            : zone.Outer with { Height = zone.Outer.Height + Math.Max(0, slide.TitleHeight - zone.Box.Height) };
        page.Add(new TextFrame
        {
            Box = badge is null || ruler.Zones.TitleFill is not null ? outer : Before(badge, zone.Box, outer, page.RightToLeft),
            Insets = zone.Insets,
            Name = "Title",
            Placeholder = PlaceholderRole.Title,
            Paragraphs = ruler.Fitted(
                [(IsKicker ? Spans.Colored(heading, ColorToken.Muted) : heading) with { Align = zone.Align }],
                badge is null ? zone.Box.Width : WidthBeside(badge)),
            Anchor = zone.Anchor,
            Fill = _own is null ? ruler.Zones.TitleFill : null,
        });
        badge?.PlaceAtEnd(zone.Box with { Height = Math.Max(slide.TitleHeight, zone.Box.Height) }, ruler, page);
        if (_own is null && ruler.Style.Mark == TitleMark.Rule)
        {
            PlaceRule(page, new Box(zone.Box.X, outer.Bottom, zone.Box.Width, 0));
        }

        else if (_own is null && page.RightToLeft)
        {
            PlaceMarkAtRight(page);
        }

        PlaceSubtitle(page, slide, down);
        if (layout == PageLayout.LessonOpener && ruler.Zones.OpenerNumeral is { } numeral)
        {
            PlaceNumeral(page, slide, numeral);
        }
    }

    private static (TextZone Title, TextZone Subtitle)? Own(PageLayout? layout, Zones zones) => layout switch
    {
        PageLayout.Section => (zones.SectionTitle, zones.SectionSubtitle),
        PageLayout.LessonOpener => (zones.OpenerTitle, zones.OpenerSubtitle),
        PageLayout.Closing when zones is { ClosingTitle: { } title, ClosingSubtitle: { } subtitle } => (title, subtitle),
        PageLayout.Sentence when zones is { Sentence: { } title, Kicker: { } subtitle } => (title, subtitle),
        PageLayout.Statement or PageLayout.Hero or PageLayout.Quote when zones.Kicker is { } kicker => (kicker, kicker),
        { } side when LayoutCatalog.Field(side) is not null && zones is { SideTitle: { } title, SideSubtitle: { } subtitle } =>
            (title, subtitle),
        _ => null,
    };

    private Box Under(Box body, TextZone zone, TitleText title)
    {
        double top = zone.Box.Y + ruler.Measure(title.Large("", zone, false, ruler), zone.Box.Width).Height + UnderOpener;
        return body with { Y = top, Height = body.Bottom - top };
    }

    private Box UnderKickers(TitleText title)
    {
        TextZone kicker = _own!.Value.Title;
        double top = KickerBottom(title) + UnderKicker
            + (title.SubtitleParagraph(kicker.Box, false, ruler) is { } subtitle ? ruler.Measure(subtitle, kicker.Box.Width).Height : 0);
        return ruler.Zones.Body with { Y = top, Height = ruler.Zones.Body.Bottom - top };
    }

    private double KickerBottom(TitleText title) => _own!.Value.Title.Box is var box
        ? box.Y + ruler.Measure(title.Large(TitleText.LongestMarker, _own.Value.Title, false, ruler), box.Width).Height : 0;

    private double WidthBeside(BadgeFlow badge) =>
        ruler.Zones.Title.Box.Width - badge.Width(ruler.Zones.Title.Box.Width, ruler) - BeforeBadge;

    private Box Before(BadgeFlow badge, Box zone, Box outer, bool rightToLeft)
    {
        double taken = zone.Width - WidthBeside(badge);
        return outer with { X = outer.X + (rightToLeft ? taken : 0), Width = outer.Width - taken };
    }

    private static TextZone Lowered(TextZone zone, double down) => zone with { Box = zone.Box with { Y = zone.Box.Y + down } };

    // The title of an opener that says nothing more stands at the optical centre with the line above it.
    private double Down(Fitted slide)
    {
        if (layout != PageLayout.LessonOpener || slide.Slide.Blocks.Count > 0 || !ruler.Zones.TitleHangs
            || _own is not { Title: var title, Subtitle: var above })
        {
            return 0;
        }

        double bottom = title.Box.Y + ruler.Measure(slide.Title.Large("", title, false, ruler), title.Box.Width).Height;
        return Math.Max(0, ((ruler.Zones.SlideHeight - (bottom - above.Box.Y)) * OpticalCentre.Above) - above.Box.Y);
    }

    private void PlaceSubtitle(PageBuilder page, Fitted slide, double down)
    {
        TextZone zone = Lowered(_own?.Subtitle ?? ruler.Zones.SubtitleUnder(slide.TitleHeight), down);
        if (layout == PageLayout.Closing && _own is not null && slide.Slide.Blocks.Count == 0)
        {
            // All that the last page says beside its title is no line above it.
            zone = zone with { Box = ruler.Zones.ClosingBody };
        }

        zone = IsKicker ? zone with { Box = zone.Box with { Y = KickerBottom(slide.Title) } } : zone;
        if (slide.Title.SubtitleParagraph(zone.Box, page.RightToLeft, ruler) is not { } written)
        {
            return;
        }

        bool inField = LayoutCatalog.Field(layout ?? PageLayout.TitleOnly) is not null;
        IReadOnlyList<TextParagraph> subtitle = layout == PageLayout.Section
            ? SectionNumber.Large(
                Spans.Colored(written, ruler.Zones.SectionSubtitleColor), zone.Box, ruler.Zones.SectionNumeralColor, slide.Context.Words)
            : [inField ? Spans.Colored(written, ColorToken.Title) : written];
        page.Add(new TextFrame
        {
            Box = zone.Outer,
            Insets = zone.Insets,
            Name = "Subtitle",
            Placeholder = PlaceholderRole.Subtitle,
            Paragraphs = ruler.Fitted([.. subtitle.Select(paragraph => paragraph with { Align = zone.Align })], zone.Box.Width),
            Anchor = zone.Anchor,
        });
    }

    // What the lesson is about as an icon, or where its title names none its number.
    private void PlaceNumeral(PageBuilder page, Fitted slide, Box box)
    {
        if (slide.Context.Icons.Find(slide.Slide.Icon) is { } icon)
        {
            Box square = new(
                box.X + ((box.Width - IconSize) / 2), box.Y + ((box.Height - IconSize) / 2), IconSize, IconSize);
            page.Add(icon.In(square, ruler.Style.OpenerNumeral));
            return;
        }

        string above = slide.Slide.Subtitle?.Plain ?? "";
        string number = PartNumber().Match(above) is { Success: true } part ? part.Value
            : SectionNumber.After(slide.Context.Words.Lesson.One, above)
                ?? slide.Lesson.ToString(CultureInfo.InvariantCulture);
        double size = NumeralSize;
        TextParagraph paragraph = At(size);
        while (ruler.NaturalWidth(paragraph) > box.Width && size > 40)
        {
            paragraph = At(size -= 4);
        }

        page.Add(new TextFrame
        {
            Box = box,
            Name = "Lesson number",
            AltText = "",
            Anchor = VerticalAnchor.Middle,
            Paragraphs = [paragraph],
        });

        TextParagraph At(double points) => new()
        {
            Spans = [Spans.Of(number, points, ruler.Style.OpenerNumeral, bold: true) with { Heading = true }], Align = TextAlign.Center,
        };
    }

    // What the master draws stands where lines begin, which is the right side here.
    private void PlaceMarkAtRight(PageBuilder page)
    {
        if (ruler.Style.Mark is not (TitleMark.Tab or TitleMark.Chevron))
        {
            return;
        }

        page.HideMasterArt();
        foreach (LayoutOrnament ornament in LayoutArt.Master(ruler.Style, ruler.Zones))
        {
            page.Add(new SymbolFrame
            {
                Box = ornament.Box with { X = ruler.Zones.SlideWidth - ornament.Box.Right }, Name = "Ornament", AltText = "",
                Fill = ornament.Fill, FlipHorizontal = ornament.Geometry == ShapeGeometry.Chevron,
                Geometry = ornament.Geometry == ShapeGeometry.Chevron ? SymbolGeometry.Chevron : SymbolGeometry.Rectangle,
            });
        }
    }

    // A double rule below the title, wherever the title ends.
    private static void PlaceRule(PageBuilder page, Box under)
    {
        SymbolFrame[] lines =
        [
            new() { Box = under with { Y = under.Y + 8, Height = 2.25 }, Name = "Rule", AltText = "", Fill = ColorToken.Accent },
            new() { Box = under with { Y = under.Y + 12, Height = 0.75 }, Name = "Rule", AltText = "", Fill = ColorToken.Accent },
        ];
        page.Add(new GroupFrame { Box = under with { Y = under.Y + 8, Height = 4.75 }, Name = "Title rule", AltText = "", Parts = lines });
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])[0-9]{1,2}\.[0-9]{1,2}(?![\p{L}\p{N}.])")]
    private static partial Regex PartNumber();
}
