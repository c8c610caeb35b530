using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Writing;

/// <summary>
/// Writes which shapes and list items of a slide appear at which click: PowerPoint's effect "Appear", as ECMA-376-1 §19.5 has it.
/// </summary>
internal static class TimingMarkup
{
    /// <summary>Writes the timing of a slide; nothing where all of it is there from the start.</summary>
    /// <param name="xml">Writes.</param>
    /// <param name="shapes">The slide's frames with the numbers of their shapes.</param>
    public static void Write(MarkupWriter xml, IReadOnlyList<(Frame Frame, int Shape)> shapes)
    {
        IGrouping<int, Target>[] clicks =
        [
            .. shapes.Where(shape => shape.Frame.Click is not null).SelectMany(shape => Targets(shape.Frame, shape.Shape))
                .GroupBy(target => target.Click).OrderBy(click => click.Key),
        ];
        if (clicks.Length == 0)
        {
            return;
        }

        int node = 2;
        xml.Open("p:timing").Open("p:tnLst").Open("p:par").Open("p:cTn").Attribute("id", 1).Attribute("dur", "indefinite")
            .Attribute("restart", "never").Attribute("nodeType", "tmRoot").Open("p:childTnLst").Open("p:seq").Attribute("concurrent", "1")
            .Attribute("nextAc", "seek").Open("p:cTn").Attribute("id", 2).Attribute("dur", "indefinite").Attribute("nodeType", "mainSeq")
            .Open("p:childTnLst");
        foreach (IGrouping<int, Target> click in clicks)
        {
            Click(xml, [.. click], ref node);
        }

        xml.Close().Close();
        Condition(xml, "p:prevCondLst", "onPrev");
        Condition(xml, "p:nextCondLst", "onNext");
        xml.Close().Close().Close().Close().Close();
        Builds(xml, shapes);
        xml.Close();
    }

    private static IEnumerable<Target> Targets(Frame frame, int shape)
    {
        if (frame is not TextFrame text)
        {
            yield return new Target(frame.Click!.Value, shape, null, frame is Pages.Drawing.GroupFrame);
            yield break;
        }

        int click = text.Click!.Value - 1;
        for (int paragraph = 0; paragraph < text.Paragraphs.Count; paragraph++)
        {
            click += ListClicks.IsItem(text.Paragraphs[paragraph]) ? 1 : 0;

            // What stands before the first item introduces the list and is there from the start.
            if (click >= text.Click)
            {
                yield return new Target(click, shape, paragraph, false);
            }
        }
    }

    private static void Click(MarkupWriter xml, Target[] targets, ref int node)
    {
        Open(xml, ref node, "indefinite");
        Open(xml, ref node, "0");
        for (int index = 0; index < targets.Length; index++)
        {
            Target target = targets[index];
            xml.Open("p:par").Open("p:cTn").Attribute("id", ++node).Attribute("presetID", 1).Attribute("presetClass", "entr")
                .Attribute("presetSubtype", 0).Attribute("fill", "hold").Attribute("grpId", target.Group ? null : "0")
                .Attribute("nodeType", index == 0 ? "clickEffect" : "withEffect");
            Start(xml, "0").Open("p:childTnLst").Open("p:set").Open("p:cBhvr").Open("p:cTn").Attribute("id", ++node).Attribute("dur", 1)
                .Attribute("fill", "hold");
            Start(xml, "0").Close().Open("p:tgtEl").Open("p:spTgt").Attribute("spid", target.Shape);
            if (target.Paragraph is { } paragraph)
            {
                xml.Open("p:txEl").Open("p:pRg").Attribute("st", paragraph).Attribute("end", paragraph).Close().Close();
            }

            xml.Close().Close().Open("p:attrNameLst").TextElement("p:attrName", "style.visibility").Close().Close();
            xml.Open("p:to").Open("p:strVal").Attribute("val", "visible").Close().Close().Close().Close().Close().Close();
        }

        xml.Close().Close().Close().Close().Close().Close();
    }

    private static void Open(MarkupWriter xml, ref int node, string delay)
    {
        xml.Open("p:par").Open("p:cTn").Attribute("id", ++node).Attribute("fill", "hold");
        Start(xml, delay).Open("p:childTnLst");
    }

    private static MarkupWriter Start(MarkupWriter xml, string delay) =>
        xml.Open("p:stCondLst").Open("p:cond").Attribute("delay", delay).Close().Close();

    private static void Condition(MarkupWriter xml, string list, string when) => xml.Open(list).Open("p:cond").Attribute("evt", when)
        .Attribute("delay", 0).Open("p:tgtEl").Empty("p:sldTgt").Close().Close().Close();

    // Groups have no entry: only text and shapes are built in more than one way.
    private static void Builds(MarkupWriter xml, IReadOnlyList<(Frame Frame, int Shape)> shapes)
    {
        (Frame Frame, int Shape)[] built = [.. shapes.Where(shape => shape.Frame is { Click: not null } and not Pages.Drawing.GroupFrame)];
        if (built.Length == 0)
        {
            return;
        }

        xml.Open("p:bldLst");
        foreach ((Frame frame, int shape) in built)
        {
            xml.Open("p:bldP").Attribute("spid", shape).Attribute("grpId", 0).Attribute("build", frame is TextFrame ? "p" : null)
                .Attribute("animBg", frame is TextFrame ? null : "1").Close();
        }

        xml.Close();
    }

    private readonly record struct Target(int Click, int Shape, int? Paragraph, bool Group);
}
