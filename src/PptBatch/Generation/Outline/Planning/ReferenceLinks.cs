using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>The links of a lesson's reference lists.</summary>
internal static class ReferenceLinks
{
    /// <summary>Link targets in lists and paragraphs.</summary>
    public static IEnumerable<string> In(IEnumerable<LessonBlock> blocks) => blocks.SelectMany(Texts)
        .SelectMany(text => text.Runs).Select(run => run.Href).OfType<string>();

    /// <summary>A reference as a list item, a link where it is an address.</summary>
    public static ListEntry Entry(string reference)
    {
        string text = reference.Trim();
        return new ListEntry(InlineText.From([new InlineRun(text, InlineStyle.None, Links.Target(text))]));
    }

    private static IEnumerable<InlineText> Texts(LessonBlock block) => block switch
    {
        Prose prose => [prose.Text],
        BulletList list => list.Entries.SelectMany(entry => entry.Children is null ? [entry.Text] : Texts(entry.Children)
            .Prepend(entry.Text)),
        _ => [],
    };
}
