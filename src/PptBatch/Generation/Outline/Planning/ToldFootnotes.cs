using System.Globalization;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Footnotes of a lesson that is presented: each is told with the slide that has its number, and none takes a page.</summary>
internal static class ToldFootnotes
{
    /// <summary>The blocks without the footnotes, which are told.</summary>
    public static IReadOnlyList<Block> TakenFrom(IReadOnlyList<Block> blocks, ICollection<InlineText> footnotes)
    {
        List<Block> rest = [];
        foreach (Block block in blocks)
        {
            if (block is FootnoteList list)
            {
                foreach (ListItem item in list.List.Items)
                {
                    footnotes.Add(item.Text);
                }
            }
            else
            {
                rest.Add(block);
            }
        }

        return rest;
    }

    /// <summary>Adds each footnote to the notes of the first slide that has its number, else to those of the last.</summary>
    public static void Tell(IList<OutlineSlide> slides, IReadOnlyList<InlineText> footnotes)
    {
        for (int i = 0; i < footnotes.Count && slides.Count > 0; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            int at = 0;
            while (at < slides.Count - 1 && !Has(slides[at], number))
            {
                at++;
            }

            InlineText told = new([new Inline(number, InlineStyle.Superscript), new Inline(" "), .. footnotes[i].Runs]);
            slides[at] = slides[at] with { Notes = [.. slides[at].Notes, told] };
        }
    }

    private static bool Has(OutlineSlide slide, string number) => BlockWords.Of(slide.Title, slide.Blocks).Concat(slide.Notes)
        .Any(text => text.Runs.Any(run => run.Text == number && run.Style.HasFlag(InlineStyle.Superscript)));
}
