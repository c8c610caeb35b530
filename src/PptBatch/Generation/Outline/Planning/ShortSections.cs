using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Short sections that follow one another under the same heading stand beside each other as cards: alone, each would leave its slide
/// nearly empty, and an audience would not see that they are of a kind.
/// </summary>
internal static class ShortSections
{
    private const int FewestCards = 2;
    private const int MostCards = 4;
    private const int CardWords = 30;
    private const int TitleWords = 9;
    private const int SlideWords = 80;

    /// <summary>The sections, runs of short ones replaced by one section that shows them.</summary>
    /// <param name="sections">Sections as they are presented.</param>
    /// <param name="lesson">The lesson's title, over sections that have no heading above them.</param>
    /// <param name="told">Knows what the presented paragraphs stand for.</param>
    public static IReadOnlyList<Section> Together(IReadOnlyList<Section> sections, InlineText lesson, ToldText told)
    {
        List<Section> together = [];
        List<Section> run = [];
        foreach (Section section in sections)
        {
            if (run.Count > 0 && !(IsShort(section) && section.Parent.Plain == run[0].Parent.Plain && section.Above.Count == 0))
            {
                together.AddRange(Slides(run, lesson, told));
                run.Clear();
            }

            if (IsShort(section))
            {
                run.Add(section);
            }
            else
            {
                together.Add(section);
            }
        }

        return [.. together, .. Slides(run, lesson, told)];
    }

    private static bool IsShort(Section section) =>
        section is { Role: SectionRole.Content, Below.Count: 0, Heading.IsEmpty: false }
        && section.Heading.WordCount <= TitleWords && section.Blocks is [ParagraphBlock text] && text.Text.WordCount <= CardWords;

    // As even as it goes: five are three and two, not four and one.
    private static IEnumerable<Section> Slides(List<Section> run, InlineText lesson, ToldText told)
    {
        int slides = (int)Math.Ceiling(run.Count / (double)MostCards);
        while (slides < run.Count && Words(run) > slides * SlideWords)
        {
            slides++;
        }

        for (int slide = 0, taken = 0; slide < slides; slide++)
        {
            int cards = (int)Math.Ceiling((run.Count - taken) / (double)(slides - slide));
            List<Section> part = run.GetRange(taken, cards);
            yield return cards < FewestCards ? part[0] : Cards(part, lesson, told);
            taken += cards;
        }
    }

    private static int Words(List<Section> run) => run.Sum(section => section.Heading.WordCount + BlockSize.Words(section.Blocks));

    private static Section Cards(List<Section> run, InlineText lesson, ToldText told)
    {
        CardsBlock cards = new([.. run.Select(section => new Card(section.Heading, section.Blocks))]);
        told.Remember(cards, [.. run.SelectMany(section => section.Blocks.OfType<ParagraphBlock>()).SelectMany(told.Of)]);
        return run[0] with { Heading = run[0].Parent.IsEmpty ? lesson : run[0].Parent, Blocks = [cards] };
    }
}
