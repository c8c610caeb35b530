using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>One level of a list style: <c>lvl1pPr</c> to <c>lvl9pPr</c>.</summary>
internal static class LevelStyle
{
    private const string DefaultSize = "1800";

    // What holds where nothing is said. Languages do not count: they change no look.
    private static readonly (string Name, string Default)[] OfParagraphs =
    [
        ("marL", "0"), ("marR", "0"), ("indent", "0"), ("algn", "l"), ("defTabSz", "914400"), ("rtl", "0"), ("eaLnBrk", "1"),
        ("latinLnBrk", "0"),
        ("hangingPunct", "1"), ("fontAlgn", "auto"),
    ];

    private static readonly (string Name, string Default)[] OfRuns =
        [("sz", DefaultSize), ("b", "0"), ("i", "0"), ("u", "none"), ("strike", "noStrike"), ("kern", "0"), ("cap", "none"), ("spc", "0")];

    private static readonly string[] Spacing = ["lnSpc", "spcBef", "spcAft"];
    private static readonly string[] Looks = ["noFill", "solidFill", "gradFill", "latin", "ea", "cs"];
    private static readonly string[] Emphasis = ["b", "i", "u", "strike", "cap"];

    public static XElement? Find(XElement? styles, int level) => styles?.Element(Name(level));

    /// <summary>Adds an empty level in its place.</summary>
    public static XElement Add(XElement styles, int level)
    {
        XElement added = new(Name(level));
        XElement? before = Enumerable.Range(1, level - 1).Reverse().Select(lower => Find(styles, lower)).OfType<XElement>().FirstOrDefault()
            ?? styles.Element(A + "defPPr");
        if (before is null)
        {
            styles.AddFirst(added);
        }
        else
        {
            before.AddAfterSelf(added);
        }

        return added;
    }

    /// <summary>Writes the size that text has where nothing is said.</summary>
    public static void WriteSize(XElement level)
    {
        XElement run = Run(level);
        run.SetAttributeValue("sz", (string?)run.Attribute("sz") ?? DefaultSize);
    }

    /// <summary>
    /// What a level must say to look like <paramref name="own"/> where <paramref name="first"/> is inherited; null for nothing.
    /// </summary>
    public static XElement? Difference(XElement? own, XElement? first, int level)
    {
        XElement difference = new(Name(level));
        SetDiffering(difference, own, first, OfParagraphs);
        difference.Add(Spacing.Select(name => Other(own?.Element(A + name), first?.Element(A + name))
            ?? (own?.Element(A + name) is null && first?.Element(A + name) is not null ? NoSpacing(name) : null)));
        XElement run = new(A + "defRPr");
        XElement? ownRun = own?.Element(A + "defRPr");
        XElement? firstRun = first?.Element(A + "defRPr");
        SetDiffering(run, ownRun, firstRun, OfRuns);
        run.Add(Looks.Select(name => Other(ownRun?.Element(A + name), firstRun?.Element(A + name))));
        if (run.HasAttributes || run.HasElements)
        {
            difference.Add(run);
        }

        return difference.HasAttributes || difference.HasElements ? difference : null;
    }

    /// <summary>Adds what a level does not say itself.</summary>
    public static void Complete(XElement level, XElement difference, bool withLooks)
    {
        foreach (XAttribute attribute in difference.Attributes().Where(attribute => level.Attribute(attribute.Name) is null))
        {
            level.Add(attribute);
        }

        List<XElement?> spacing =
            [.. Spacing.Select(name => level.Element(A + name) is { } said ? Taken(said) : difference.Element(A + name))];
        level.AddFirst(spacing);
        if (difference.Element(A + "defRPr") is { } run)
        {
            XElement own = Run(level);
            foreach (XAttribute attribute in run.Attributes().Where(attribute => own.Attribute(attribute.Name) is null
                && (withLooks || !Emphasis.Contains(attribute.Name.LocalName))))
            {
                own.Add(attribute);
            }

            CompleteLooks(own, withLooks ? run : new XElement(run.Name));
        }
    }

    private static void CompleteLooks(XElement own, XElement run)
    {
        bool filled = Looks[..3].Any(name => own.Element(A + name) is not null);
        XElement? outline = own.Element(A + "ln");
        List<XElement> fills = [.. Looks[..3].Select(name => filled ? null : run.Element(A + name)).OfType<XElement>()];
        if (outline is null)
        {
            own.AddFirst(fills);
        }
        else
        {
            outline.AddAfterSelf(fills);
        }

        foreach (string font in Looks[3..].Where(font => own.Element(A + font) is null && run.Element(A + font) is not null))
        {
            XElement? next = own.Elements().FirstOrDefault(child =>
                child.Name.LocalName is "sym" or "hlinkClick" or "hlinkMouseOver" or "rtl" or "extLst"
                || Array.IndexOf(Looks, child.Name.LocalName) > Array.IndexOf(Looks, font));
            if (next is null)
            {
                own.Add(run.Element(A + font));
            }
            else
            {
                next.AddBeforeSelf(run.Element(A + font));
            }
        }
    }

    private static XElement Run(XElement level)
    {
        XElement? run = level.Element(A + "defRPr");
        if (run is null)
        {
            run = new XElement(A + "defRPr");
            if (level.Element(A + "extLst") is { } last)
            {
                last.AddBeforeSelf(run);
            }
            else
            {
                level.Add(run);
            }
        }

        return run;
    }

    private static void SetDiffering(XElement difference, XElement? own, XElement? first, (string Name, string Default)[] attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            string said = (string?)own?.Attribute(name) ?? value;
            if (said != ((string?)first?.Attribute(name) ?? value))
            {
                difference.SetAttributeValue(name, said);
            }
        }
    }

    private static XElement? Other(XElement? own, XElement? first) =>
        own is null || (first is not null && CanonicalXml.Write(own) == CanonicalXml.Write(first)) ? null : own;

    private static XElement NoSpacing(string name) => new(A + name, name == "lnSpc"
        ? new XElement(A + "spcPct", new XAttribute("val", 100000))
        : new XElement(A + "spcPts", new XAttribute("val", 0)));

    private static XElement Taken(XElement element)
    {
        element.Remove();
        return element;
    }

    private static XName Name(int level) => A + ("lvl" + level.ToString(CultureInfo.InvariantCulture) + "pPr");
}
