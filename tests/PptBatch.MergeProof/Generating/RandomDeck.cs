using static PptBatch.MergeProof.Generating.DeckParts;

namespace PptBatch.MergeProof.Generating;

/// <summary>Makes decks of every kind of content, in the ways of different writers; the same seed gives the same deck.</summary>
public static class RandomDeck
{
    public static byte[] Make(int seed)
    {
        Random random = new(seed);
        WriterHabits habits = WriterHabits.Draw(random);
        DeckPlan plan = DeckPlan.Draw(random);
        DeckParts parts = new();
        List<string> slides = [.. Enumerable.Range(1, random.Next(1, 5)).Select(number => $"/ppt/slides/slide{number}.xml")];
        List<List<string>> masters = [.. Enumerable.Range(1, random.Next(1, 3)).Select(number => Master(parts, plan, number, random))];
        string? notes = random.Next(2) == 0 ? NotesMaster(parts, plan, withTheme: random.Next(4) > 0) : null;
        foreach (int number in Enumerable.Range(1, slides.Count))
        {
            List<string> layouts = masters[random.Next(masters.Count)];
            MadePart slide = new RandomSlide(parts, random, plan, number).Add(layouts[random.Next(layouts.Count)], slides);
            if (notes is not null && random.Next(2) == 0)
            {
                Notes(parts, slide, number, notes);
            }
        }

        new RandomPresentation(parts, random, plan).Add(slides, masters.Count, notes);
        if (habits.Properties)
        {
            parts.Xml("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Slides>1</Slides>"
                    + "</Properties>");
        }

        return new HabitWriter(habits).Write(parts);
    }

    private static List<string> Master(DeckParts parts, DeckPlan plan, int number, Random random)
    {
        string title = ShapeXml.Placeholder(2, "title", "<a:p/>", ShapeXml.Frame(plan.Width / 20, plan.Height / 20, plan.Width * 9 / 10,
            plan.Height / 6));
        List<string> layouts = [];
        for (int layout = 1; layout <= random.Next(1, 4); layout++)
        {
            layouts.Add(parts.Xml($"/ppt/slideLayouts/slideLayout{number}{layout}.xml", Presentation + "slideLayout+xml",
                $"<p:sldLayout {{NS}} type=\"titleOnly\"><p:cSld name=\"Layout {layout}\">"
                    + $"<p:spTree>{ShapeXml.Tree}{ShapeXml.Placeholder(2, "title", "<a:p/>")}</p:spTree></p:cSld></p:sldLayout>")
                .Link("9", "slideMaster", $"/ppt/slideMasters/slideMaster{number}.xml").Name);
        }

        string styles =
            "<p:titleStyle><a:lvl1pPr><a:defRPr sz=\"2800\"><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle>"
            + "<p:bodyStyle/><p:otherStyle/>";
        string list = string.Concat(layouts.Index().Select(layout =>
            $"<p:sldLayoutId id=\"{2147483700 + (number * 20) + layout.Index}\" r:id=\"@{layout.Index + 2}\"/>"));
        MadePart master = parts.Xml($"/ppt/slideMasters/slideMaster{number}.xml", Presentation + "slideMaster+xml",
            $"<p:sldMaster {{NS}}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg{number}\"/></a:solidFill><a:effectLst/></p:bgPr>"
                + $"</p:bg><p:spTree>{ShapeXml.Tree}{title}</p:spTree></p:cSld>"
            + "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
                + "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
            + $"<p:sldLayoutIdLst>{list}</p:sldLayoutIdLst><p:txStyles>{styles}</p:txStyles></p:sldMaster>");
        master.Link("1", "theme", Theme(parts, plan, number));
        layouts.Index()
            .ToList().ForEach(layout => master.Link((layout.Index + 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "slideLayout", layout.Item));
        return layouts;
    }

    private static string Theme(DeckParts parts, DeckPlan plan, int number) => parts.Xml(
        $"/ppt/theme/theme{number}.xml", "application/vnd.openxmlformats-officedocument.theme+xml", ThemeXml.Of(plan.Word + number,
            plan.Accent)).Name;

    private static string NotesMaster(DeckParts parts, DeckPlan plan, bool withTheme)
    {
        MadePart master = parts.Xml("/ppt/notesMasters/notesMaster1.xml", Presentation + "notesMaster+xml",
            $"<p:notesMaster {{NS}}><p:cSld><p:spTree>{ShapeXml.Tree}</p:spTree></p:cSld>"
                + $"<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
            + "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
                + "</p:notesMaster>");
        if (withTheme)
        {
            master.Link("1", "theme", Theme(parts, plan, 9));
        }

        return master.Name;
    }

    private static void Notes(DeckParts parts, MadePart slide, int number, string master)
    {
        string name = parts.Xml($"/ppt/notesSlides/notesSlide{number}.xml", Presentation + "notesSlide+xml",
            $"<p:notes "
                + $"{{NS}}><p:cSld><p:spTree>{ShapeXml.Tree}{ShapeXml.Placeholder(2, "body", ShapeXml.Text($"notes {number}"))}</p:spTree>"
                + $"</p:cSld></p:notes>")
            .Link("1", "slide", slide.Name).Link("2", "notesMaster", master).Name;
        slide.Link("notes", "notesSlide", name);
    }
}
