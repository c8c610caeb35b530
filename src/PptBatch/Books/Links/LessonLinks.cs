using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Links;

/// <summary>
/// Leads links between lessons to the first slide of the lesson that they mean. What leads elsewhere in the course has no slide to lead
/// to: its words stay as text, and that is said.
/// </summary>
internal sealed class LessonLinks(LessonAddresses addresses, LessonLabels labels, Findings findings)
{
    private const int Named = 5;
    private readonly SortedSet<string> _anchors = new(StringComparer.Ordinal);
    private int _lessonsWithAnchors;

    /// <summary>The markdown with those links rewritten as <c>#lesson-n</c>.</summary>
    /// <param name="markdown">The lesson's text.</param>
    /// <param name="document">The same, parsed with precise places.</param>
    /// <param name="lesson">How messages name the lesson.</param>
    /// <param name="file">Path of its file in the course, or null.</param>
    public string Rewrite(string markdown, MarkdownDocument document, string lesson, string? file)
    {
        List<Change> changes = [];
        SortedSet<string> nowhere = new(StringComparer.Ordinal);
        bool within = false;
        foreach (MarkdownPart part in DirectiveBodies.Of(markdown, document))
        {
            foreach (Mention mention in part.Document.Descendants().Select(MentionOf).OfType<Mention>().Where(IsInside))
            {
                Change? change = Led(mention, part.Text, file);
                if (change is null && mention.Target.StartsWith('#'))
                {
                    _anchors.Add(Excerpt.Of(mention.Target, 80));
                    within = true;
                }
                else if (change is null || part.Offset is null)
                {
                    nowhere.Add(Excerpt.Of(mention.Target, 80));
                }
                else
                {
                    changes.Add(change with { Start = change.Start + part.Offset.Value });
                }
            }
        }

        _lessonsWithAnchors += within ? 1 : 0;
        if (nowhere.Count > 0)
        {
            findings.Info(
                "PB1022", $"Links that lead to no lesson of the course became plain text: {FirstFew.Of(nowhere, Named)}.", lesson);
        }

        return changes.Count == 0 ? markdown : Changed(markdown, changes);
    }

    /// <summary>Says once, of all lessons, that links from a lesson to its own headings have no slide to lead to.</summary>
    public void SayWithinLessons()
    {
        if (_anchors.Count > 0)
        {
            string lessons = _lessonsWithAnchors == 1 ? "one lesson" : FormattableString.Invariant($"{_lessonsWithAnchors} lessons");
            findings.Info(
                "PB1022", $"Links to headings of the same lesson, in {lessons}, became plain text: {FirstFew.Of(_anchors, Named)}.", null);
        }
    }

    /// <summary>The change that leads a mention to its lesson, or null where it leads to none.</summary>
    private Change? Led(Mention mention, string text, string? file)
    {
        if (mention.Url is { } place)
        {
            int? number = addresses.Find(mention.Target, file) ?? labels.Find(mention.Target)?.Lesson;
            return number is null || !Spells(text, place, mention.Target) ? null
                : new Change(place.Start, place.Length, FormattableString.Invariant($"#lesson-{number}"));
        }

        // What has no words of its own gets those of what it leads to.
        LessonLabel? label = addresses.Find(mention.Target, file) is { } lesson
            ? new LessonLabel(lesson, addresses.Title(lesson))
            : labels.Find(mention.Target);
        if (label is null || mention.Whole.End >= text.Length)
        {
            return null;
        }

        string words = (mention.Words ?? label.Title).Replace("%s", label.Title, StringComparison.Ordinal)
            .Replace("{number}", label.Title, StringComparison.Ordinal).Replace("{name}", label.Title, StringComparison.Ordinal);
        SourceSpan whole = WithBrackets(mention.Whole, text);
        return new Change(
            whole.Start, whole.Length, FormattableString.Invariant($"[{Escaped(words)}](#lesson-{label.Lesson})"));
    }

    // "[@fig-rain]" of Quarto means the same as "@fig-rain".
    private static SourceSpan WithBrackets(SourceSpan whole, string text) =>
        text[whole.Start] == '@' && whole.Start > 0 && whole.End + 1 < text.Length
            && text[whole.Start - 1] == '[' && text[whole.End + 1] == ']'
            ? new SourceSpan(whole.Start - 1, whole.End + 1)
            : whole;

    // A link by reference has its address where the reference is defined.
    private static Mention? MentionOf(MarkdownObject node) => node switch
    {
        CrossReference { Leads: true } reference => new Mention(reference.Target, null, reference.Span, reference.Title),
        LinkInline { IsImage: false, Reference: null, FirstChild: null, Url: { Length: > 0 } url } bare =>
            new Mention(url, null, bare.Span, null),
        LinkInline { IsImage: false, Reference: null, Url: { } url } link => new Mention(url, link.UrlSpan, link.Span, null),
        LinkReferenceDefinition { Url: { } url } definition and not Markdig.Extensions.Footnotes.FootnoteLinkReferenceDefinition =>
            new Mention(url, definition.UrlSpan, definition.Span, null),
        _ => null,
    };

    private static bool IsInside(Mention mention) => !string.IsNullOrWhiteSpace(mention.Target)
        && !(Uri.TryCreate(mention.Target, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto")
        && !mention.Target.StartsWith("//", StringComparison.Ordinal);

    // Escapes stand in the text and not in the address; such a link is reported, not rewritten at a place that is not its own. Angle
    // brackets around an address with spaces belong to its place.
    private static bool Spells(string markdown, SourceSpan place, string url) =>
        place.Start > 0 && place.End < markdown.Length
        && (markdown.AsSpan(place.Start, place.Length).SequenceEqual(url)
            || markdown.AsSpan(place.Start, place.Length) is ['<', .. var inside, '>'] && inside.SequenceEqual(url));

    // A backslash before a bracket would begin an equation.
    private static string Escaped(string words) =>
        words.Replace("[", "&#91;", StringComparison.Ordinal).Replace("]", "&#93;", StringComparison.Ordinal);

    private static string Changed(string markdown, List<Change> changes)
    {
        StringBuilder text = new();
        int done = 0;
        foreach (Change change in changes.OrderBy(change => change.Start))
        {
            if (change.Start >= done)
            {
                text.Append(markdown, done, change.Start - done).Append(change.Text);
                done = change.Start + change.Length;
            }
        }

        return text.Append(markdown, done, markdown.Length - done).ToString();
    }

    /// <param name="Target">What it means, as it is written.</param>
    /// <param name="Url">Where its address stands, for a link with words of its own.</param>
    /// <param name="Whole">Where all of it stands.</param>
    /// <param name="Words">The words of a reference, or null.</param>
    private sealed record Mention(string Target, SourceSpan? Url, SourceSpan Whole, string? Words);

    private sealed record Change(int Start, int Length, string Text);
}
