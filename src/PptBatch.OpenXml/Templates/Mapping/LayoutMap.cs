using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Mapping;

/// <summary>
/// Finds the template's layout for each composition by the kinds and places of its placeholders; what the template has not is made on its
/// master.
/// </summary>
internal sealed class LayoutMap
{
    private const double SamePlace = 8;
    private const double LeastList = 110;
    private const double Lead = 26;

    // A line of text has at most this part of the area of the content that it goes with.
    private const double MostOfALine = 0.25;
    private readonly TemplateSource _template;
    private readonly IReadOnlyList<TemplateLayout> _usable;
    private readonly TemplateZones _zones;

    public LayoutMap(TemplateSource template, List<Diagnostic> findings)
    {
        _template = template;
        _usable = [.. template.Master.Layouts.Where(layout => !layout.RemapsColors)];
        Content = ContentLayout();
        _zones = new TemplateZones(template, Content, TemplatePlaceholder.Read(template.Master.Part.Root, null), findings);
        Zones = _zones.Make();
        (Cover, Zones) = WithCover(Zones);
        (Section, Zones) = WithSection(Zones);
        Two = _usable.Where(HasTwoContents).MinBy(layout => layout.Contents.Count());
        TitleOnly = _usable.FirstOrDefault(layout => HasTitleInPlace(layout)
            && layout.Placeholders.All(placeholder => placeholder.IsTitle || !IsAnyContent(placeholder)));
    }

    public Zones Zones { get; }

    /// <summary>Title and one content placeholder.</summary>
    public TemplateLayout? Content { get; }

    public TemplateLayout? Cover { get; }

    public TemplateLayout? Section { get; }

    public TemplateLayout? Two { get; }

    public TemplateLayout? TitleOnly { get; }

    /// <summary>The template's layout that serves a composition, or null.</summary>
    public TemplateLayout? Find(PageLayout layout) => layout switch
    {
        PageLayout.Cover => Cover,
        PageLayout.Section or PageLayout.LessonOpener => Section,
        PageLayout.TitleOnly or PageLayout.Sentence => TitleOnly,
        PageLayout.TwoContent or PageLayout.Comparison or PageLayout.PictureLeft or PageLayout.PictureRight => Two,
        PageLayout.Quote or PageLayout.ManyContents => null,
        _ => Content,
    };

    /// <summary>Why the template serves no layout of a composition.</summary>
    public static string WhyNot(PageLayout layout) => layout switch
    {
        PageLayout.Cover => "the template has no title slide with room for title, subtitle and details",
        PageLayout.Section or PageLayout.LessonOpener => "the template has no section header with room for a list",
        PageLayout.TitleOnly or PageLayout.Sentence => "the template has no layout with only the title in its usual place",
        PageLayout.TwoContent or PageLayout.Comparison or PageLayout.PictureLeft or PageLayout.PictureRight =>
            "the template has no layout with two contents side by side under the usual title",
        PageLayout.Quote => "templates have no layout for a quotation and its source",
        PageLayout.ManyContents => "templates have no layout for up to eight contents",
        _ => "the template has no layout with a title and one large content placeholder below it",
    };

    /// <summary>The placeholders of a template's layout in the roles of a composition.</summary>
    public IReadOnlyList<LayoutPlaceholder> Roles(PageLayout composition, TemplateLayout layout)
    {
        List<LayoutPlaceholder> roles = [Role(PlaceholderRole.Title, layout.Title!)];
        List<TemplatePlaceholder> contents = ByArea(layout);
        if (composition == PageLayout.Cover)
        {
            roles.Add(Role(PlaceholderRole.Subtitle, Subtitle(layout)!));
        }
        else if (layout == Two)
        {
            TemplatePlaceholder[] pair = [.. contents.Take(2).OrderBy(placeholder => placeholder.Box.X)];
            if (composition is PageLayout.PictureLeft or PageLayout.PictureRight)
            {
                (TemplatePlaceholder picture, TemplatePlaceholder text) =
                    composition == PageLayout.PictureLeft ? (pair[0], pair[1]) : (pair[1], pair[0]);
                roles.Add(Role(PlaceholderRole.Body, text));
                if (picture.TakesAnything)
                {
                    roles.Add(Role(PlaceholderRole.None, picture) with { Takes = "pic" });
                }
            }
            else
            {
                roles.AddRange([Role(PlaceholderRole.Body, pair[0]), Role(PlaceholderRole.Body2, pair[1])]);
            }
        }
        else if (contents.Count > 0 && layout != TitleOnly)
        {
            string? kind =
                composition switch { PageLayout.Table => "tbl", PageLayout.Chart => "chart", PageLayout.PictureFull => "pic", _ => null };
            roles.Add(kind is null ? Role(PlaceholderRole.Body, contents[0])
                : contents[0].TakesAnything ? Role(PlaceholderRole.None, contents[0]) with { Takes = kind }
                : Role(PlaceholderRole.Body, contents[0]));
        }

        if (layout == Content && TemplateZones.SubtitleLine(layout) is { } line)
        {
            roles.Add(Role(PlaceholderRole.Subtitle, line));
        }

        return roles;
    }

    /// <summary>The footer line of a template's layout.</summary>
    public IReadOnlyList<LayoutFooter> Footers(TemplateLayout layout) =>
    [
        .. new (FooterKind Kind, string Type)[] { (FooterKind.Course, "ftr"), (FooterKind.Lesson, "dt"), (FooterKind.Number, "sldNum") }
            .Select(footer => (footer.Kind, Placeholder: layout.Footer(footer.Type), Zone: _zones.Footer(layout.Footer(footer.Type))))
            .Where(footer => footer.Zone is not null)
                .Select(footer => new LayoutFooter(footer.Kind, footer.Placeholder!.Index, footer.Zone!)),
    ];

    private static LayoutPlaceholder Role(PlaceholderRole role, TemplatePlaceholder placeholder) =>
        new(role, placeholder.WrittenType, placeholder.Index, role.ToString(),
            placeholder.Box) { KeepsLook = placeholder.Filled is not null };

    private TemplateLayout? ContentLayout() => _usable
        .Where(layout => layout is { Title: { Type: "title", Unusual: false } title } && Single(layout) is { } body
            && body.Box.Width >= _template.Width * 0.5 && body.Box.Height >= _template.Height * 0.4 && IsBeside(title.Box, body.Box)
            && title.Box.Width >= _template.Width * 0.4)
        .OrderBy(layout => layout.Type switch { "obj" => 0, "tx" => 1, "secHead" => 3, _ => 2 })
        .ThenBy(layout => Single(layout)!.TakesAnything ? 0 : 1)
        .ThenBy(layout => layout.Number).FirstOrDefault();

    /// <summary>True where a body hardly reaches over a title.</summary>
    private static bool IsBeside(Box title, Box body) => Areas.Intersection(title, body) < 0.1 * Areas.Surface(body);

    /// <summary>The one content of a layout that has no other but lines of text much smaller than it, such as a subtitle's.</summary>
    private static TemplatePlaceholder? Single(TemplateLayout layout) =>
        ByArea(layout) is [{ Unusual: false, Type: "obj" or "body" } main, .. var lines] && HasOnlyText(layout)
            && lines.TrueForAll(line => Area(line) <= MostOfALine * Area(main))
            ? main : null;

    /// <summary>Two contents of one size in a layout that has no other but such lines.</summary>
    private static (TemplatePlaceholder One, TemplatePlaceholder Other)? Pair(TemplateLayout layout) =>
        ByArea(layout) is [{ Unusual: false, Type: "obj" or "body" } one, { Unusual: false, Type: "obj" or "body" } other, .. var lines]
            && HasOnlyText(layout) && Area(other) > Area(one) / 2 && lines.TrueForAll(line => Area(line) <= MostOfALine * Area(other))
            ? (one, other) : null;

    private static List<TemplatePlaceholder> ByArea(TemplateLayout layout) => [.. layout.Contents.OrderByDescending(Area)];

    private static double Area(TemplatePlaceholder placeholder) => placeholder.Box.Width * placeholder.Box.Height;

    private static bool HasOnlyText(TemplateLayout layout) =>
        layout.Placeholders.All(placeholder => placeholder.IsTitle || placeholder.IsContent || !IsAnyContent(placeholder));

    private static bool IsAnyContent(TemplatePlaceholder placeholder) => placeholder.Type is not ("dt" or "ftr" or "sldNum" or "hdr");

    private bool HasTitleInPlace(TemplateLayout layout) =>
        layout.Title is { Type: "title", Unusual: false } title && Near(_zones.Inside(title.Box), Zones.Title.Box)
        && title.Align == Zones.Title.Align;

    private static bool Near(Box one, Box other) =>
        Math.Abs(one.X - other.X) <= SamePlace && Math.Abs(one.Y - other.Y) <= SamePlace
        && Math.Abs(one.Width - other.Width) <= 2 * SamePlace && Math.Abs(one.Bottom - other.Bottom) <= SamePlace;

    private bool HasTwoContents(TemplateLayout layout) =>
        HasTitleInPlace(layout) && Pair(layout) is ({ } one, { } other) && !TemplateArt.Of(_template, layout).IsOver(Zones.Body)
        && IsHigh(one) && IsHigh(other) && (one.Box.Right <= other.Box.X + SamePlace || other.Box.Right <= one.Box.X + SamePlace);

    private bool IsHigh(TemplatePlaceholder content) =>
        content.Box.Height >= _template.Height * 0.4 && IsBeside(Zones.Title.Box, content.Box);

    private static TemplatePlaceholder? Subtitle(TemplateLayout layout) =>
        layout.Placeholders.FirstOrDefault(placeholder => placeholder is { Type: "subTitle", Unusual: false })
        ?? layout.Placeholders.FirstOrDefault(placeholder => placeholder is { Type: "body", Unusual: false });

    private (TemplateLayout? Layout, Zones Zones) WithCover(Zones zones)
    {
        foreach (TemplateLayout layout in _usable.Where(layout => layout.Type == "title" || layout.Title?.Type == "ctrTitle")
            .OrderBy(layout => layout.Type == "title" ? 0 : 1))
        {
            if (layout.Title is { Unusual: false } title && Subtitle(layout) is { } subtitle
                && _zones.Inside(title.Box) is { Height: >= 52 } box && box.Width >= zones.SlideWidth * 0.35
                && Details(layout, subtitle) is { } details)
            {
                return (layout, zones with
                {
                    CoverTitle = Whole(title, box, Math.Clamp(title.SizePt, 28, 44)),
                    CoverSubtitle = Whole(subtitle, details.Subtitle, 24),
                    CoverDetails = new TextZone(details.Details, VerticalAnchor.Top, subtitle.Align, 18),
                });
            }
        }

        return (null, zones);
    }

    /// <summary>
    /// Room for two facts that may each take two lines: the free room below the subtitle, or the lower part of a high one.
    /// </summary>
    private (Box Subtitle, Box Details)? Details(TemplateLayout layout, TemplatePlaceholder subtitle)
    {
        const double Most = 90, Least = 40;
        Box box = _zones.Inside(subtitle.Box);
        double needed = box.Width >= 640 ? 62 : 82;
        if (box.Width < _template.Width * 0.35)
        {
            return null;
        }

        double floor = layout.Placeholders
            .Where(other => other != subtitle
                && IsAnyContent(other) && other.Box.Bottom > box.Bottom && other.Box.X < box.Right && other.Box.Right > box.X)
            .Select(other => other.Box.Y).Append(_template.Height * 0.95)
            .Append(TemplateArt.Of(_template, layout).Below(box) ?? double.MaxValue).Min();
        Box below = new(box.X, box.Bottom + 8, box.Width, Math.Min(Most, floor - box.Bottom - 8));
        return box.Height >= Least && below.Height >= needed ? (box, below)
            : box.Height >= needed + 4 + Least
                ? (box with { Height = box.Height - needed - 4 }, new Box(box.X, box.Bottom - needed, box.Width, needed))
            : null;
    }

    private (TemplateLayout? Layout, Zones Zones) WithSection(Zones zones)
    {
        foreach (TemplateLayout layout in _usable.Where(layout => layout.Type == "secHead"))
        {
            if (layout.Title is not { Unusual: false } title || Single(layout) is not { } text)
            {
                continue;
            }

            Box box = _zones.Inside(title.Box), body = _zones.Inside(text.Box);
            double footer = layout.Placeholders.Where(other => !IsAnyContent(other) && other.Box.Y > body.Y)
                .Select(other => other.Box.Y - 4).DefaultIfEmpty(zones.Body.Bottom).Min();
            body = body with { Height = Math.Max(body.Bottom, Math.Min(zones.Body.Bottom, footer)) - body.Y };
            body = TemplateArt.Of(_template, layout).Free(
                body, free => free.Height >= LeastList && free.Width >= zones.SlideWidth * 0.4);
            if (box.Height < Zones.TwoTitleLines
                || box.Width < zones.Title.Box.Width * 0.85 || body.Y < box.Bottom - 1 || body.Height < LeastList
                || body.Width < zones.SlideWidth * 0.4 || Heading(box, title) is not { } heading)
            {
                continue;
            }

            TextZone above = new(new Box(heading.Box.X, heading.Box.Y - 34, heading.Box.Width, 30), VerticalAnchor.Bottom, title.Align, 18);
            return (layout, zones with
            {
                SectionTitle = heading,
                SectionSubtitle = above,
                SectionBody = body,
                OpenerTitle = heading,
                OpenerSubtitle = above with { Box = new Box(body.X, body.Y, body.Width, Lead), Anchor = VerticalAnchor.Top },
                OpenerBody = body with { Y = body.Y + Lead + 4, Height = body.Height - Lead - 4 },
            });
        }

        return (null, zones);
    }

    private static TextZone Whole(TemplatePlaceholder placeholder, Box box, double size) =>
        box == placeholder.Box ? placeholder.Zone(size) : new TextZone(box, placeholder.Anchor, placeholder.Align, size);

    /// <summary>The title of a section with room for a line above it: in a high placeholder or above it.</summary>
    private static TextZone? Heading(Box box, TemplatePlaceholder title)
    {
        const double Large = 98, Line = 36;
        TextZone zone = Whole(title, box, Math.Clamp(title.SizePt, 28, 40));
        return title.Filled is null && title.Anchor == VerticalAnchor.Bottom && box.Height >= Large + Line
            ? zone with { Insets = default, Box = box with { Y = box.Bottom - Large, Height = Large } }
            : box.Y >= Line + 8 ? zone
            : null;
    }
}
