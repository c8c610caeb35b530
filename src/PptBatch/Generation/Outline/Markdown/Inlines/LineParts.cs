using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Text;
using InlineRun = PptBatch.SlideHtml.Model.Inline;
using InlineStyle = PptBatch.SlideHtml.Model.InlineStyle;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>What a line of markdown has given so far: words, and the pictures and equations between and below them.</summary>
internal sealed class LineParts
{
    /// <summary>The words since the last block.</summary>
    public List<InlineRun> Runs { get; } = [];

    /// <summary>Text and pictures in their order.</summary>
    public List<SlideBlock> Blocks { get; } = [];

    /// <summary>Pictures that stand below the words that are not at their end yet.</summary>
    public List<Slides.PictureBlock> Small { get; } = [];

    /// <summary>The raw HTML that is open.</summary>
    public InlineHtml Html { get; } = new();

    public void Add(string text, InlineStyle style, string? href, string? tex = null)
    {
        if (!Html.Hides && tex is null && text is [' ', ..] && Runs is [.., { Text: [.., ' '] }])
        {
            // What stood between the two spaces is not shown.
            text = text[1..];
        }

        if (text.Length > 0 && !Html.Hides)
        {
            Runs.Add(new InlineRun(text, style | Html.Style, href ?? Html.Href, Tex: tex));
        }
    }

    public void AddFigure(string reference, string alt)
    {
        EndText();
        Blocks.Add(new Slides.PictureBlock(reference, alt.Trim()));
    }

    public void EndText()
    {
        InlineText text = InlineText.From(Runs);
        Runs.Clear();
        if (!text.IsEmpty)
        {
            Blocks.Add(new Slides.ParagraphBlock(text));
        }

        Blocks.AddRange(Small);
        Small.Clear();
    }

    // A picture that is a link stands above the words that can be followed.
    public void AddWhereItLeads(string alt, InlineStyle style, string? href)
    {
        if (href is not null && Uri.TryCreate(href, UriKind.Absolute, out Uri? address))
        {
            Add(alt.Trim().Length > 0 ? alt.Trim() : address.Host, style, href);
            EndText();
        }
    }

    // "[words]{.class}" is a span: its brackets are markup.
    public void WithoutBrackets()
    {
        int open = Runs.FindLastIndex(run => run.Text.Contains('[', StringComparison.Ordinal));
        if (open >= 0)
        {
            int bracket = Runs[open].Text.LastIndexOf('[');
            Runs[^1] = Runs[^1].With(Runs[^1].Text[..^1]);
            Runs[open] = Runs[open].With(Runs[open].Text.Remove(bracket, 1));
        }
    }
}
