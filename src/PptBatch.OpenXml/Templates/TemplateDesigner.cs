using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using PptBatch.OpenXml.Templates.Inks;
using PptBatch.OpenXml.Templates.Mapping;
using PptBatch.OpenXml.Templates.Reading;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.OpenXml.Templates;

/// <summary>Makes a design of a template: layouts by composition, zones, faces, and colours that read on what the layouts draw.</summary>
internal sealed class TemplateDesigner
{
    // Lines of Segoe UI and Noto Sans, the highest of the faces that one may get for a face that nothing is known of.
    private const double HighestLine = 1.37;

    private readonly TemplateSource _template;
    private readonly List<Diagnostic> _findings;
    private readonly LayoutMap _map;
    private readonly List<LayoutDesign> _made = [];
    private int _parts;

    private TemplateDesigner(TemplateSource template)
    {
        _template = template;
        _findings = [.. template.Findings];
        _map = new LayoutMap(template, _findings);
        _parts = template.Master.Layouts.Count;
    }

    /// <summary>Makes the design.</summary>
    public static TemplateDesign Make(TemplateSource template)
    {
        TemplateDesigner designer = new(template);
        (DeckDesign design, LayoutInks inks) = designer.Design();
        return new TemplateDesign(template, design, designer._map, inks.Pairs);
    }

    private (DeckDesign Design, LayoutInks Inks) Design()
    {
        (FontScheme named, FontScheme measured, FontScheme written) = Fonts();
        TemplateColors colors = new(_template.Master, named);
        IReadOnlyList<LayoutDesign> own = LayoutCatalog.For(_map.Zones, DesignStyle.Template, null);
        LayoutDesign[] layouts = [.. own.Select(layout => Layout(layout))];
        Dictionary<PageLayout, LayoutDesign> roomier = Roomier(own);
        Ground paper = new([colors.Slot("bg1")], IsKnown: true);
        DeckTheme plain = colors.Theme(paper, new("tx1"), new("tx1"));
        DeckDesign provisional = new()
        {
            Theme = plain,
            Zones = _map.Zones,
            Style = DesignStyle.Template,
            Layouts = layouts,
            Roomier = roomier,
            Parts = new TemplateParts(_template.Master, _made, null, Enumerable.Empty<Box>().ToLookup(_ => 0)),
            Fonts = measured,
            WrittenFaces = written,
            TemplateHash = _template.Hash,
        };
        LayoutInks inks = new(_template, _map, colors);
        foreach ((LayoutDesign layout, SlideScene scene) in Specimen.Scenes(provisional))
        {
            inks.Read(layout, scene);
        }

        _findings.AddRange(inks.Findings());
        LayoutDesign[] inked = [.. layouts.Select(inks.Inked)];
        LayoutDesign content = inked[(int)PageLayout.TitleAndContent];
        DeckDesign design = provisional with
        {
            Theme = content.Theme ?? plain,
            Layouts = inked,
            Roomier = roomier.ToDictionary(pair => pair.Key, pair => inks.Inked(pair.Value)),
            Parts = new TemplateParts(_template.Master, [.. _made.Select(inks.Inked)], inks.LinkOn(content), inks.Panels),
            Findings = _findings,
        };
        return (design, inks);
    }

    /// <summary>A layout of our own for three columns beside the template's for two, which have no placeholder for the third.</summary>
    private Dictionary<PageLayout, LayoutDesign> Roomier(IReadOnlyList<LayoutDesign> own)
    {
        Dictionary<PageLayout, LayoutDesign> roomier = [];
        foreach (PageLayout layout in (PageLayout[])[PageLayout.TwoContent, PageLayout.Comparison])
        {
            if (_map.Find(layout) is not null)
            {
                roomier[layout] = roomier.Values.FirstOrDefault() ?? Made(own[(int)layout]);
            }
        }

        return roomier;
    }

    private LayoutDesign Layout(LayoutDesign own)
    {
        if (_map.Find(own.Layout) is not { } layout)
        {
            _findings.Add(TemplateFault.Made(_template.Name, own.Name, LayoutMap.WhyNot(own.Layout)));
            return Made(own);
        }

        return new LayoutDesign(own.Layout, layout.Name, layout.Type)
        {
            Part = layout.Number,
            Placeholders = _map.Roles(own.Layout, layout),
            Footers = _map.Footers(layout),
        };
    }

    /// <summary>A layout of our own on the template's master, which draws what the master draws.</summary>
    private LayoutDesign Made(LayoutDesign own)
    {
        LayoutDesign made =
            own with { Part = ++_parts, ShowMasterOrnaments = true, Ornaments = own.ShowMasterOrnaments ? own.Ornaments : [] };
        _made.Add(made);
        return made;
    }

    private (FontScheme Named, FontScheme Measured, FontScheme Written) Fonts()
    {
        IReadOnlyList<TemplatePlaceholder> placeholders = _map.Content?.Placeholders
            ?? TemplatePlaceholder.Read(_template.Master.Part.Root, null);
        TemplatePlaceholder? title = placeholders.FirstOrDefault(placeholder => placeholder.IsTitle);
        string heading = title?.Face ?? "+mj-lt";
        string body = TemplateZones.Content(placeholders)?.Face ?? "+mn-lt";
        FontScheme named = new(Name(heading), Name(body), FontScheme.Default.FixedWidth)
        {
            BoldHeading = title?.Bold ?? true,
            CapitalHeading = title?.Capitals ?? false,
        };
        return (
            named,
            named with
            {
                Heading = Measured("heading", named.Heading),
                Body = Measured("body", named.Body),
                LineEm = FaceLibrary.IsMeasured(named.Body) ? named.LineEm : HighestLine,
            },
            named with { Heading = heading, Body = body });
    }

    private string Name(string face) => FaceNames.Resolve(face, _template.Master.Theme.Root);

    private string Measured(string role, string face)
    {
        if (FaceLibrary.IsMeasured(face))
        {
            return face;
        }

        _findings.Add(TemplateFault.UnknownFace(_template.Name, role, face));
        return FaceLibrary.Widest;
    }
}
