using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Outline.Planning;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Writes slides for what a reply left out, as the outline generator would, and puts them where the lesson has it.</summary>
internal sealed class MatterSlides
{
    private const int LongestLead = 40;
    private const string Endings = "section[data-layout=summary], section[data-layout=closing]";

    private readonly IElement _article;
    private readonly InlineText _lessonTitle;
    private readonly TitleRegister _titles = new();

    public MatterSlides(IElement article, Lesson lesson)
    {
        _article = article;
        _lessonTitle = InlineText.Trimmed(lesson.Title);
        foreach (IElement title in article.QuerySelectorAll("section h2"))
        {
            _titles.Take(InlineText.Trimmed(title.TextContent.Trim()), InlineText.Empty);
        }
    }

    /// <summary>Adds a slide for an item: behind the slides of its heading, else behind what stands before it in the lesson.</summary>
    /// <param name="item">What is missing.</param>
    /// <param name="previous">The slide of the item before it, or null.</param>
    public IElement Add(MatterItem item, IElement? previous)
    {
        InlineText topic = item.Heading.IsEmpty ? _lessonTitle : item.Heading;
        bool leadFits = !item.Lead.IsEmpty && item.Lead.WordCount <= LongestLead;
        Block[] blocks = leadFits ? [new ParagraphBlock(item.Lead), item.Block] : [item.Block];
        IElement slide = Slide(new OutlineSlide
        {
            Layout = SlideLayout.Of(blocks),
            Title = _titles.Take(topic, InlineText.Empty),
            Source = item.Heading.Plain,
            Blocks = blocks,
            Notes = leadFits || item.Lead.IsEmpty ? [] : [item.Lead],
        });
        Insert(slide, OfHeading(item.Heading.Plain) ?? previous);
        return slide;
    }

    /// <summary>Adds a slide behind another one, or before the closing ones.</summary>
    public IElement Add(OutlineSlide planned, IElement? behind)
    {
        IElement slide = Slide(planned with { Title = _titles.Take(planned.Title, InlineText.Empty) });
        Insert(slide, behind);
        return slide;
    }

    /// <summary>A block as the outline generator writes it.</summary>
    public IElement Html(Block block) => Slide(new OutlineSlide { Title = InlineText.Empty, Blocks = [block] });

    private IElement Slide(OutlineSlide slide)
    {
        string html = SlideHtmlWriter.Write(0, "", [slide.Model("")]);
        return (IElement)_article.Owner!.Import(new HtmlParser().ParseDocument(html).QuerySelector("section")!, true);
    }

    private IElement? OfHeading(string heading)
    {
        string bare = CellWords.Bare(heading);
        return bare.Length == 0 ? null : _article.QuerySelectorAll("section")
            .LastOrDefault(slide => CellWords.Bare(slide.GetAttribute("data-source") ?? "") == bare);
    }

    private void Insert(IElement slide, IElement? behind)
    {
        if (behind?.Parent is { } parent)
        {
            parent.InsertBefore(slide, behind.NextSibling);
        }
        else if (_article.QuerySelector(Endings) is { Parent: { } end } ending)
        {
            end.InsertBefore(slide, ending);
        }
        else
        {
            _article.Append(slide);
        }
    }
}
