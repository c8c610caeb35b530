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
        private readonly HashSet<string> _shown = [];
        private InlineText _heading = InlineText.Empty;
        private InlineText _lead = InlineText.Empty;

        public List<MatterItem> Items { get; } = [];

        public void Add(IEnumerable<Block> blocks)
        {
            foreach (Block block in blocks)
            {
                if (block is HeadingBlock line)
                {
                    (_heading, _lead) = (line.Text, InlineText.Empty);
                }
                else if (block is ParagraphBlock prose)
                {
                    _lead = prose.Text;
                }
                else if (block.Matter is not null && IsFirstSight(block))
                {
                    Items.Add(new MatterItem(block, _heading, _lead));
                }
                else
                {
                    Add(block.Inside);
                }
            }
        }

        // A picture is asked for once, and only where the lesson has it.
        private bool IsFirstSight(Block block) => block is not PictureBlock figure
            || (images.Any(image => image.Reference == figure.Source) && _shown.Add(figure.Source));

        public void AddPicturesOutsideTheMarkdown() => Items.AddRange(
            from image in images
            where _shown.Add(image.Reference)
            select new MatterItem(new PictureBlock(image.Reference, image.Description), InlineText.Empty, InlineText.Empty));
    }
}

/// <summary>One thing that must be on a slide.</summary>
/// <param name="Block">A block with <see cref="Block.Matter"/>.</param>
/// <param name="Heading">The heading that it stands under, or empty.</param>
/// <param name="Lead">The paragraph before it, or empty.</param>
internal sealed record MatterItem(Block Block, InlineText Heading, InlineText Lead)
{
    /// <summary>What it is, in a word or two for people.</summary>
    public string Name => Block.Matter?.Name ?? "";

    /// <summary>Which one it is, in words for the model.</summary>
    public string Description => Block.Matter?.Description ?? "";
}
