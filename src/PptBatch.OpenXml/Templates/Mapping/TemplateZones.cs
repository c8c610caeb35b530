using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Mapping;

/// <summary>Works out where a template lets text stand: its placeholders' bounds, repaired where they are too small to be of use.</summary>
internal sealed class TemplateZones(
    TemplateSource template, TemplateLayout? content, IReadOnlyList<TemplatePlaceholder> master, List<Diagnostic> findings)
{
    private const double OneTitleLine = 33.6;
    private const double LargestTitle = 36;
    private const double LeastTitle = 24;

    // A zone that holds few words of that, because it is low or narrow, holds more of this.
    private const double LeastSmallTitle = 20;
    private const double NarrowTitle = 600;
    private const double Gap = 8;
    private const double SubtitleHeight = 26;
    private const double FooterHeight = 16;
    private const double NarrowestFooter = 60;
    private const double NarrowestNumber = 22;
    private const double LeastBodyWidth = 0.5;
    private const double LeastBodyHeight = 0.4;
    private const double Source = 62;

    private readonly TemplateArt _art = TemplateArt.Of(template, content);

    private double Width => template.Width;

    private double Height => template.Height;

    /// <summary>
    /// The zones that all compositions share; cover and sections begin as content pages and get their own where the template has them.
    /// </summary>
    public Zones Make()
    {
        IReadOnlyList<TemplatePlaceholder> placeholders = content?.Placeholders ?? master;
        TextZone title = Title(placeholders.FirstOrDefault(placeholder => placeholder is { IsTitle: true, Unusual: false }));
        if (Body(title.Box, Content(placeholders)) is not { } body)
        {
            findings.Add(TemplateFault.Zone(template.Name, "The title placeholder leaves no room for content; titles stand at the top."));
            title = TitleAtTop();
            body = Between(title.Box.Bottom + Gap, FooterTop(), title.Box);
        }

        Box asked = body;
        body = BesideArt(body);
        TemplatePlaceholder? line = content is null ? null : SubtitleLine(content);
        double above = body.Y > asked.Y ? 0 : Math.Min(6, Math.Max(0, body.Y - title.Box.Bottom));
        Box subtitle = line is not null ? Inside(line.Box) : new(body.X, body.Y - above, body.Width, SubtitleHeight);
        double under = Math.Max(body.Y, subtitle.Bottom + Gap);
        Box rest = body with { Y = under, Height = body.Bottom - under };
        TextZone lead = line?.Zone(18)
            ?? new(subtitle, VerticalAnchor.Top, title.Align == TextAlign.Center ? TextAlign.Center : TextAlign.Start, 18);
        return new Zones
        {
            SlideWidth = Width,
            SlideHeight = Height,
            Title = title, LeastTitle = IsSmall(title.Box) ? LeastSmallTitle : LeastTitle,
            Subtitle = lead,
            Body = body,
            BodyUnderSubtitle = rest,
            OpenerTitle = title,
            OpenerSubtitle = lead,
            OpenerBody = rest,
            SectionTitle = title,
            SectionSubtitle = lead,
            SectionBody = rest,
            CoverTitle = title with { Box = Above(body, 0.45), Anchor = VerticalAnchor.Bottom, SizePt = 40 },
            CoverSubtitle = lead with { Box = Part(body, 0.5, 0.2), SizePt = 24 },
            CoverDetails = lead with { Box = Part(body, 0.75, 0.25) },
            Quotation = new Box(body.X, body.Y, body.Width, Math.Min(220, body.Height - Source)),
            FooterCourse = Footer("ftr"),
            FooterLesson = Footer("dt"),
            FooterNumber = Footer("sldNum"),
        };
    }

    /// <summary>The part of the body that the template's pictures and shapes leave.</summary>
    private Box BesideArt(Box body)
    {
        Box free = _art.Free(body, IsRoomy);
        if (free != body)
        {
            findings.Add(TemplateFault.Art(template.Name, "Content stands beside what the template draws over its placeholder."));
        }
        else if (_art.IsOver(body))
        {
            findings.Add(TemplateFault.Zone(template.Name, "What the template draws leaves too little room; content stands over it."));
        }

        return free;
    }

    /// <summary>A line of text right under the title of a content layout, or null.</summary>
    public static TemplatePlaceholder? SubtitleLine(TemplateLayout layout) => layout.Title is not { } title ? null
        : layout.Contents.FirstOrDefault(placeholder =>
            placeholder is { Unusual: false, Type: "body" or "subTitle", Box: { Height: >= 19.2 and <= 64 } box }
                && placeholder != Content(layout.Placeholders) && box.Y >= title.Box.Bottom - Gap && box.Y <= title.Box.Bottom + 40
            && box.Width >= title.Box.Width * 0.6 && Content(layout.Placeholders) is { } body && box.Bottom < body.Box.Y + 40);

    /// <summary>The largest placeholder of content, or null.</summary>
    public static TemplatePlaceholder? Content(IEnumerable<TemplatePlaceholder> placeholders) =>
        placeholders.Where(placeholder => placeholder is { Unusual: false, Type: "obj" or "body" })
            .MaxBy(placeholder => placeholder.Box.Width * placeholder.Box.Height);

    private static bool IsSmall(Box title) => title.Width < NarrowTitle || title.Height < 2 * 1.2 * LeastTitle;

    private TextZone Title(TemplatePlaceholder? placeholder)
    {
        if (placeholder is null || placeholder.Box.Width < Width * 0.4)
        {
            string wrong = placeholder is null ? "There is no title placeholder" : "The title placeholder is too narrow";
            findings.Add(TemplateFault.Zone(template.Name, wrong + "; titles stand at the top."));
            return TitleAtTop();
        }

        Box box = _art.Free(Inside(placeholder.Box), free => free.Width >= Width * 0.4 && free.Height >= OneTitleLine);
        if (box.Height < OneTitleLine)
        {
            // Keep its middle, as the placeholder's text is wont to stand there.
            double middle = box.Y + (box.Height / 2);
            box = box with { Y = Math.Max(0, middle - (OneTitleLine / 2)), Height = OneTitleLine };
        }

        double size = Math.Clamp(placeholder.SizePt, 28, Math.Min(LargestTitle, box.Height / 1.2));
        return box == placeholder.Box ? placeholder.Zone(size) : new TextZone(box, placeholder.Anchor, placeholder.Align, size);
    }

    private TextZone TitleAtTop() =>
        new(new Box(Width * 0.05, Height * 0.06, Width * 0.9, Math.Max(Zones.TwoTitleLines, Height * 0.13)), VerticalAnchor.Bottom,
            TextAlign.Start, 30);

    /// <summary>Room for content beside a title; null where the title leaves none.</summary>
    private Box? Body(Box title, TemplatePlaceholder? placeholder)
    {
        bool below = title.Y > Height / 2;
        double ceiling = below ? Height * 0.05 : title.Bottom;
        double floor = below ? title.Y - Gap : FooterTop();
        if (placeholder is { } found)
        {
            Box box = Inside(found.Box);
            double top = Math.Max(box.Y, ceiling);
            Box trimmed = box with { Y = top, Height = Math.Min(box.Bottom, floor) - top };
            if (IsRoomy(trimmed))
            {
                return trimmed;
            }
        }

        Box whole = Between(ceiling + Gap, floor, title);
        if (!IsRoomy(whole))
        {
            return null;
        }

        string missing = placeholder is null ? "There is no content placeholder" : "The content placeholder is too small";
        findings.Add(TemplateFault.Zone(template.Name, missing + "; content stands between title and footer."));
        return whole;
    }

    /// <summary>A box from one height to another, as wide as the title or half of the slide.</summary>
    private Box Between(double top, double bottom, Box title)
    {
        double width = Math.Max(title.Width, Width * LeastBodyWidth);
        return new Box(Math.Min(title.X, Width - width), top, width, bottom - top);
    }

    private bool IsRoomy(Box box) => box.Width >= Width * LeastBodyWidth && box.Height >= Height * LeastBodyHeight;

    /// <summary>Where the footer line begins, or the bottom margin.</summary>
    private double FooterTop() => Math.Min(
        Height * 0.94,
        ((string[])["ftr", "dt", "sldNum"]).Select(Footer).OfType<TextZone>().Select(zone => zone.Outer.Y - 4)
            .Where(top => top > Height * 0.7).DefaultIfEmpty(Height * 0.94).Min());

    /// <summary>A zone of the footer line as the content layout has it, or the master where there is no such layout.</summary>
    public TextZone? Footer(string type) => Footer(
        content?.Footer(type) ?? (content is null ? master.FirstOrDefault(placeholder => placeholder.Type == type) : null));

    /// <summary>The zone of a footer's placeholder; null where none is, it has no room, or it is not on the slide as a whole.</summary>
    public TextZone? Footer(TemplatePlaceholder? placeholder)
    {
        if (placeholder is not { Unusual: false } || !IsOnSlide(placeholder.Box))
        {
            return null;
        }

        TextZone whole = placeholder.Zone(Math.Clamp(placeholder.SizePt, 9, 12));
        if (whole.Box.Height < FooterHeight || whole.Box.Width < NarrowestNumber)
        {
            // Too low or narrow for its own insets: the whole shape is for the text.
            whole = whole with { Box = whole.Outer, Insets = default, SizePt = Math.Clamp(whole.Outer.Height / 1.2, 9, whole.SizePt) };
        }

        return whole.Box.Height < 10.8 || whole.Box.Width < (placeholder.Type == "sldNum" ? NarrowestNumber : NarrowestFooter)
            ? null
            : whole;
    }

    private bool IsOnSlide(Box box) => Inside(box) is var inside && inside.Width > box.Width - 1 && inside.Height > box.Height - 1;

    /// <summary>The part of a box that is on the slide.</summary>
    public Box Inside(Box box)
    {
        double left = Math.Clamp(box.X, 0, Width), top = Math.Clamp(box.Y, 0, Height);
        return new Box(left, top, Math.Max(0, Math.Min(box.Right, Width) - left), Math.Max(0, Math.Min(box.Bottom, Height) - top));
    }

    private static Box Above(Box body, double share) => body with { Height = body.Height * share };

    private static Box Part(Box body, double from, double share) =>
        body with { Y = body.Y + (body.Height * from), Height = body.Height * share };
}
