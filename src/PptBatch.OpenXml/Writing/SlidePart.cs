using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Charts;
using PptBatch.OpenXml.Writing.Drawing;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Notes;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.OpenXml.Writing.Shapes;

namespace PptBatch.OpenXml.Writing;

/// <summary>Writes a slide with its notes page and charts.</summary>
internal static class SlidePart
{
    public static void Write(PackageWriter package, DeckPlan plan, SlidePlan slide, DeckDesign design)
    {
        SlideContext context = new(package.Xml, plan, slide, design);
        context.Relationships.To(RelationshipKind.SlideLayout, "../slideLayouts/" + PartNames.LayoutFile(context.Layout.Part));
        MarkupWriter xml = package.Xml.Root("p:sld", "a", "r", "p");
        if (slide.Page.HidesMasterArt)
        {
            xml.Attribute("showMasterSp", "0");
        }

        xml.Open("p:cSld");
        ShapeTree.Open(xml);
        List<(Frame Frame, int Shape)> shapes = [];
        foreach (Frame frame in slide.Page.Frames)
        {
            shapes.Add((frame, context.Upcoming));
            Write(context, frame);
        }

        if (slide.Page.ShowFooter)
        {
            FooterShapes.Write(context);
        }

        xml.CloseTo(1).Open("p:clrMapOvr").Empty("a:masterClrMapping").Close();
        TimingMarkup.Write(xml, shapes);
        if (slide.Notes > 0)
        {
            context.Relationships.To(RelationshipKind.NotesSlide, "../notesSlides/" + PartNames.NotesFile(slide.Notes));
        }

        package.Part(slide.Name, context.Relationships);
        if (slide.Notes > 0)
        {
            NotesSlidePart.Write(package, slide);
        }

        for (int chart = 0; chart < context.Charts.Count; chart++)
        {
            ChartPart.Write(package, slide.FirstChart + chart, context.Charts[chart], slide.Page.Language, context.Theme);
        }
    }

    private static void Write(SlideContext context, Frame frame)
    {
        switch (frame)
        {
            case TextFrame text:
                TextShape.Write(context, text);
                break;
            case TableFrame table:
                TableShape.Write(context, table);
                break;
            case PictureFrame picture:
                PictureShape.Write(context, picture);
                break;
            case ChartFrame chart:
                ChartShape.Write(context, chart);
                break;
            case ShapeFrame shape:
                PlainShape.Write(context, shape);
                break;
            case GroupFrame group:
                GroupShape.Write(context, group);
                break;
            case SymbolFrame symbol:
                context.Glue(symbol, context.Upcoming);
                SymbolMarkup.Write(context, symbol, context.NextShape());
                break;
            case IconFrame icon:
                IconMarkup.Write(context, icon, context.NextShape());
                break;
        }
    }
}
