using PptBatch.Generation.Outline;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Chat.Parts;

/// <summary>What a lesson holds that its slides must show: code, tables and pictures, in the lesson's order.</summary>
/// <param name="Items">The code, tables and pictures.</param>
internal sealed record LessonMatter(IReadOnlyList<MatterItem> Items)
{
    /// <summary>Characters of all code: they are repeated in every reply.</summary>
    public int CodeLength => Items.Sum(item => item.Block is CodeBlock code ? code.Code.Length : 0);

    public static LessonMatter Of(Lesson lesson)
    {
        Reading reading = new(lesson.Images);
        reading.Add(LessonPictures.Named(LessonMarkdown.Read(lesson.Markdown, "").Blocks, lesson.Images));
        reading.AddPicturesOutsideTheMarkdown();
        return new LessonMatter(reading.Items);
    }

    /// <summary>Code as it is compared: line ends as <c>\n</c>, none at the end.</summary>
    public static string Normal(string code) => code.ReplaceLineEndings("\n").TrimEnd('\n');

    private sealed class Reading(IReadOnlyList<LessonImage> images)
    {
        private readonly HashSet<string> shown = [];
        private InlineText heading = InlineText.Empty;
        private InlineText lead = InlineText.Empty;

        public List<MatterItem> Items { get; } = [];

        public void Add(IEnumerable<Block> blocks)
        {
            foreach (Block block in blocks)
            {
                switch (block)
                {
                    case HeadingBlock line:
                        (heading, lead) = (line.Text, InlineText.Empty);
                        break;
                    case ParagraphBlock prose:
                        lead = prose.Text;
                        break;
                    case CalloutBlock callout:
                        Add(callout.Content);
                        break;
                    case QuoteBlock quotation:
                        Add(quotation.Content);
                        break;
                    case CodeBlock code when code.Code.Trim().Length > 0:
                    case TableBlock:
                        Items.Add(new MatterItem(block, heading, lead));
                        break;
                    case PictureBlock figure when images.Any(image => image.Reference == figure.Source) && shown.Add(figure.Source):
                        Items.Add(new MatterItem(block, heading, lead));
                        break;
                }
            }
        }

        public void AddPicturesOutsideTheMarkdown() => Items.AddRange(
            from image in images
            where shown.Add(image.Reference)
            select new MatterItem(new PictureBlock(image.Reference, image.Description), InlineText.Empty, InlineText.Empty));
    }
}

/// <summary>One thing that must be on a slide.</summary>
/// <param name="Block">A <see cref="CodeBlock"/>, <see cref="TableBlock"/> or <see cref="PictureBlock"/>.</param>
/// <param name="Heading">The heading that it stands under, or empty.</param>
/// <param name="Lead">The paragraph before it, or empty.</param>
internal sealed record MatterItem(Block Block, InlineText Heading, InlineText Lead)
{
    /// <summary>What it is, in a word or two for people.</summary>
    public string Name => Block switch
    {
        CodeBlock => "a code block",
        TableBlock => "a table",
        PictureBlock figure => $"the picture \"{figure.Source}\"",
        _ => "",
    };

    /// <summary>Which one it is, in words for the model.</summary>
    public string Description => Block switch
    {
        CodeBlock code => "the code block that begins with " + code.Code.Split('\n').First(line => line.Trim().Length > 0).Trim(),
        TableBlock table => "the table with the columns "
            + string.Join(" | ", table.Head.Take(1).SelectMany(line => line.Cells).Select(cell => cell.Text.Plain)),
        _ => Name,
    };
}
