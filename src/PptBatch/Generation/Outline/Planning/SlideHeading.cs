using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>What slides are written under.</summary>
/// <param name="Title">Title of the first slide, or empty when it has to find its own.</param>
/// <param name="Topic">What titles of later slides and of exercises can lean on; never empty.</param>
internal sealed record SlideHeading(InlineText Title, InlineText Topic)
{
    /// <summary>The heading above, which tells equal titles apart; may be empty.</summary>
    public InlineText Parent { get; init; } = InlineText.Empty;

    /// <summary>Title of a first slide that has no other.</summary>
    public InlineText Fallback { get; init; } = InlineText.Empty;

    /// <summary>The topic as the first half of a title: a long lesson title gives way to the fallback.</summary>
    public InlineText ShortTopic => Topic.Plain.Length > 30 && Title.IsEmpty && !Fallback.IsEmpty ? Fallback : Topic;

    /// <summary>Set where every slide after the first should say what it goes on with.</summary>
    public bool Repeats { get; init; }
}
