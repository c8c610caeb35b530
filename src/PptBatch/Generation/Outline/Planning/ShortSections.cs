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
    private const int CardCodeLines = 3;
    private const int CardCodeCharacters = 40;
    private const int SlideWords = 56;

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
        && section.Heading.WordCount <= TitleWords && section.Blocks is [ParagraphBlock] or [ParagraphBlock, CodeBlock]
        && BlockSize.Words(section.Blocks) <= CardWords && section.Blocks.OfType<CodeBlock>().All(IsSmall);

    // What half a page holds, and no more than the sentence above it.
    private static bool IsSmall(CodeBlock code) =>
        code.LineCount <= CardCodeLines && code.Code.Split('\n').All(line => line.Length <= CardCodeCharacters);

    private static IEnumerable<Section> Slides(List<Section> run, InlineText lesson, ToldText told)
    {
        for (int taken = 0; taken < run.Count;)
        {
            List<Section> slide = [.. NextSlide(run.Skip(taken))];

            // Five are three and two, not four and one.
            int left = run.Count - taken - slide.Count;
            int cards = left == 1 && slide.Count > FewestCards ? slide.Count - 1 : slide.Count;
            yield return cards < FewestCards ? slide[0] : Cards(slide.GetRange(0, cards), lesson, told);
            taken += cards;
        }
    }

    private static IEnumerable<Section> NextSlide(IEnumerable<Section> sections)
    {
        int words = 0;
        foreach ((int index, Section section) in sections.Take(MostCards).Index())
        {
            words += section.Heading.WordCount + BlockSize.Words(section.Blocks);
            if (index > 0 && words > SlideWords)
            {
                yield break;
            }

            yield return section;
        }
    }

    private static Section Cards(List<Section> run, InlineText lesson, ToldText told)
    {
        CardsBlock cards = new([.. run.Select(section => new Card(section.Heading, section.Blocks))]);
        told.Remember(cards, [.. run.SelectMany(section => section.Blocks.OfType<ParagraphBlock>()).SelectMany(told.Of)]);
        return run[0] with { Heading = run[0].Parent.IsEmpty ? lesson : run[0].Parent, Blocks = [cards] };
    }
}
