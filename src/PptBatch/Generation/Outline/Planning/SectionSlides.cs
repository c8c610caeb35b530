using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes the slides of one section of content.</summary>
internal sealed class SectionSlides(TitleRegister titles, IdeaSlides ideas, InlineText lessonTitle, InlineText untitled,
    SlideDensity density)
{
    private const int ShortLead = 45;
    private const int MostListed = 8;
    private const int WordsAboveAChart = 50;
    private const int ColumnsBesideAChart = 3;
    private const int NameUnderAColumn = 9;

    public IReadOnlyList<OutlineSlide> Of(Section section)
    {
        SlideHeading heading = new(section.Heading, section.Heading.IsEmpty ? lessonTitle : section.Heading)
        {
            Parent = section.Parent,
            Fallback = untitled,
        };
        List<OutlineSlide> slides = [.. ideas.Of(heading, WithWhatFollows(section))];
        AddCharts(slides, heading.Topic);
        if (slides.Count > 0 && section.Above.Count > 0)
        {
            InlineText own = slides[0].Subtitle;
            InlineText above = section.Above.Concat(own.IsEmpty || section.Above.Any(text => text.Plain == own.Plain) ? [] : [own])
                .Aggregate((left, right) => InlineText.From([.. left.Runs, new Inline(" · "), .. right.Runs]));
            slides[0] = slides[0] with { Subtitle = above };
        }

        return slides;
    }

    /// <summary>A section that only leads in to the sections below it lists them.</summary>
    private IReadOnlyList<Block> WithWhatFollows(Section section)
    {
        bool leadsIn = section.Below.Count is >= 2 and <= MostListed && section.Blocks.All(block => block is ParagraphBlock)
            && BlockSize.Words(section.Blocks) <= ShortLead;
        return leadsIn
            ? [.. section.Blocks, density.Condenses ? ShowingBlocks.Below(section.Below) : ListBlock.Of(section.Below)]
            : section.Blocks;
    }

    private void AddCharts(List<OutlineSlide> slides, InlineText topic)
    {
        for (int i = slides.Count - 1; i >= 0; i--)
        {
            TableBlock? chart = slides[i].Blocks.OfType<TableBlock>().Select(ChartFinder.Find).FirstOrDefault(found => found is not null);
            if (chart is null)
            {
                continue;
            }

            OutlineSlide slide = slides[i];
            if (Beside(slide, chart) is { } pair)
            {
                slides[i] = slide with { Blocks = pair };
                continue;
            }

            string series = string.Join(", ", chart.Head[0].Cells.Skip(1).Select(cell => cell.Text.Plain));
            slides.Insert(i + 1, new OutlineSlide
            {
                Layout = "chart",
                Title = titles.Take(TitleRegister.Joined(topic, InlineText.Trimmed(series)), InlineText.Empty),
                Source = slide.Source,
                Blocks = [chart],
            });
        }
    }

    private static ColumnsBlock Pair(Block first, Block second) => new([new Column(null, [first]), new Column(null, [second])]);

    // Long names under narrow columns would stand aslant; beside bars they are read.
    private static TableBlock Narrow(TableBlock chart) =>
        chart.Chart == ChartKind.Column && chart.Body.Any(row => row.Cells[0].Text.Plain.Length > NameUnderAColumn)
            ? chart with { Chart = ChartKind.Bar }
            : chart;

    /// <summary>The slide's blocks with the chart beside its table, or null where there is more on the slide than a few words.</summary>
    private static IReadOnlyList<Block>? Beside(OutlineSlide slide, TableBlock chart)
    {
        bool roomy = slide.Blocks.All(block => block is ParagraphBlock or ListBlock or TableBlock)
            && slide.Blocks.Count(block => block is TableBlock) == 1
            && BlockSize.Words(slide.Blocks) <= WordsAboveAChart && chart.Head[0].Cells.Count <= ColumnsBesideAChart;
        return roomy ? [.. slide.Blocks.Select(block => block is TableBlock table ? Pair(table, Narrow(chart)) : block)] : null;
    }
}
