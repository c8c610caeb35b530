using AngleSharp.Dom;
using PptBatch.Generation.Chat.Parts;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>
/// Compares the slides' code, tables and pictures with the lesson's. What was changed is restored in its place, and what is missing
/// gets a slide, in the lesson's own characters: neither needs a model.
/// </summary>
internal sealed class MatterCheck(IElement article, LessonMatter matter, MatterSlides slides, List<string> repaired)
{
    private const double SameTable = 0.6;
    private const double SameCode = 0.5;
    private const int MostPutBack = 3;

    private readonly HashSet<string> _lessonCode =
        [.. matter.Items.Select(item => item.Block).OfType<CodeBlock>().Select(code => LessonMatter.Normal(code.Code))];

    private readonly List<Listing> _listings = [.. article.QuerySelectorAll("pre").Select(Listing.Of)];
    private readonly List<ShownTable> _tables = [.. article.QuerySelectorAll("table").Select(ShownTable.Of)];
    private readonly List<IElement> _pictures = [.. article.QuerySelectorAll("img")];

    /// <summary>Repairs, unless so much is missing that the reply is not worth it; says then what is missing.</summary>
    public IReadOnlyList<string> Repair()
    {
        List<(MatterItem Item, IElement? Shown)> items = [.. matter.Items.Select(item => (item, Shown(item.Block)))];
        List<string> missing = [.. items.Where(item => item.Shown is null).Select(item => $"Missing: {item.Item.Description}.")];
        if (missing.Count > MostPutBack && missing.Count * 2 > items.Count)
        {
            return missing;
        }

        IElement? last = null;
        foreach ((MatterItem item, IElement? shown) in items)
        {
            if (shown is null)
            {
                repaired.Add($"{item.Name} of the lesson was restored");
            }

            last = (shown ?? slides.Add(item, last)).Closest("section");
        }

        return [];
    }

    private IElement? Shown(Block block) => block switch
    {
        CodeBlock code => CodeOf(code),
        TableBlock table => TableOf(table),
        PictureBlock figure => _pictures.FirstOrDefault(picture => picture.GetAttribute("src") == figure.Source),
        _ => null,
    };

    private IElement? CodeOf(CodeBlock code)
    {
        string wanted = LessonMatter.Normal(code.Code);
        if (_listings.FirstOrDefault(listing => listing.Code == wanted) is { } whole)
        {
            return whole.Element;
        }

        HashSet<string> lines = [.. Lines(wanted)];
        List<Listing> parts = [.. _listings.Where(listing => !_lessonCode.Contains(listing.Code) && IsOf(listing.Code, lines))];
        if (parts.Count == 0)
        {
            return null;
        }

        repaired.Add("a changed code block was replaced by the lesson's");
        IElement written = (IElement)slides.Html(code).QuerySelector("pre")!.Clone();
        parts[0].Element.Replace(written);
        parts.Skip(1).ToList().ForEach(part => part.Element.Remove());
        _listings.RemoveAll(parts.Contains);
        _listings.Add(Listing.Of(written));
        return written;
    }

    private static bool IsOf(string code, HashSet<string> lines)
    {
        List<string> own = [.. Lines(code)];
        return own.Count > 0 && own.Count(lines.Contains) >= own.Count * SameCode;
    }

    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private IElement? TableOf(TableBlock table)
    {
        IReadOnlyList<string> wanted = CellWords.Of(table);
        if (wanted.Count == 0)
        {
            return article;
        }

        (ShownTable Table, List<string> Missing)? best = _tables
            .Select(shown => ((ShownTable, List<string>)?)(shown, wanted.Except(shown.Cells).ToList()))
            .MinBy(candidate => candidate!.Value.Item2.Count);
        if (best is not { } found || found.Missing.Count > wanted.Distinct().Count() * (1 - SameTable))
        {
            return null;
        }

        if (!found.Missing.Any(cell => cell.Any(char.IsDigit)))
        {
            return found.Table.Element;
        }

        if (found.Table.Element.HasAttribute("data-chart"))
        {
            return null;
        }

        repaired.Add("a table with changed numbers was replaced by the lesson's");
        IElement written = (IElement)slides.Html(table).QuerySelector("table")!.Clone();
        found.Table.Element.Replace(written);
        _tables[_tables.IndexOf(found.Table)] = ShownTable.Of(written);
        return written;
    }

    private sealed record Listing(IElement Element, string Code)
    {
        public static Listing Of(IElement element) => new(element, LessonMatter.Normal(element.TextContent));
    }

    private sealed record ShownTable(IElement Element, HashSet<string> Cells)
    {
        public static ShownTable Of(IElement element) => new(element, CellWords.Of(element));
    }
}
