using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What the boxes of site generators are on slides: callouts, exercises, notes, sections, or nothing but their content.</summary>
internal sealed class BoxReader(ReadingContext context)
{
    private static readonly Dictionary<string, CalloutKind> Kinds = Build(
        (CalloutKind.Tip, "tip hint success check smart rmdtip"),
        (CalloutKind.Note, "online offline notice rmdnote rmdinfo rmdimportant "
            + "note info important seealso see-also todo abstract tldr question faq help quote cite example callout spoiler "
            + "details testimonial discussion-note prereq prerequisites checklist admonition card dropdown remark version margin sidebar "
            + "grid-item-card exm rem alg"),
        (CalloutKind.Warning, "warning rmdwarning rmdcaution warn danger caution attention error failure fail missing bug"),
        (CalloutKind.Exercise, "challenge exercise discussion activity task quiz problem exr exercises"),
        (CalloutKind.Solution, "solution answer sol"),
        (CalloutKind.Definition, "definition theorem lemma corollary proposition proof def thm axiom lem cor prp cnj conjecture"));

    // Boxes that say how their content stands, or that hold others.
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
    {
        "div", "columns", "column", "column-page", "column-margin", "column-body", "column-screen", "figure", "figure*", "grid", "row",
        "tab-set", "tabs", "panel-tabset", "group-tab", "tabbed", "cell", "cell-output", "cell-output-display", "center", "small",
        "fragment", "incremental", "nonincremental", "content-visible", "layout", "smaller",
        "scrollable", "footer", "r-fit-text", "r-vstack", "r-hstack", "r-stretch", "multiple", "section", "r-stack", "cards",
        "code-group", "subfigure", "empty", "line-block", "margin-content", "g-col-6", "g-col-4", "text-center", "panel", "content-hidden",
        "aside", "margin-aside", "justified", "left", "right", "center-align",
        "carousel", "only", "grid-item", "topic", "compound", "container", "mermaid-container", "centered", "hero",
    };

    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal) { "notes", "speaker", "speaker-notes", "instructor" };

    /// <summary>True for a name that is of a box and not of code, as MyST writes both between back-quotes.</summary>
    public static bool Knows(string name) => Kinds.ContainsKey(name) || Frames.Contains(name) || Notes.Contains(name)
        || name is "objectives" or "keypoints" or "questions" or "tab-item" or "tab" or "sidebar" or "epigraph" or "pull-quote" or "topic";

    /// <summary>The kind of callout that a box of some name is, or null.</summary>
    public static CalloutKind? KindOf(string name) => Kinds.TryGetValue(name, out CalloutKind kind) ? kind : null;

    /// <summary>The blocks that a box stands for.</summary>
    /// <param name="name">What the author calls it.</param>
    /// <param name="title">The title beside the name, or empty.</param>
    /// <param name="content">What is in it.</param>
    public IReadOnlyList<Block> Read(string name, InlineText title, IReadOnlyList<Block> content)
    {
        if (Notes.Contains(name))
        {
            return [new NotesBlock([.. BlockWords.Of(content)])];
        }

        if (Section(name) is { } heading)
        {
            return [new HeadingBlock(InlineText.Of(heading), 2), .. WithoutHeading(content), new SectionEnd()];
        }

        if (name is "tab" or "tab-item")
        {
            return title.IsEmpty ? content : [new HeadingBlock(title, 4), .. content, new SectionEnd { Resumes = true }];
        }

        if (name is "epigraph" or "pull-quote" or "highlights")
        {
            return NotesBlock.Beside(content, QuoteCallouts.Read);
        }

        if (Frames.Contains(name) || name.StartsWith("layout", StringComparison.Ordinal))
        {
            return content;
        }

        bool known = Kinds.TryGetValue(name, out CalloutKind kind);
        if (!known)
        {
            context.Unknown(name);
        }

        return NotesBlock.Beside(content, shown => Callout(known ? kind : CalloutKind.Note, title, shown));
    }

    /// <summary>An exercise that a label names, or the solution of one, which says no more than that label.</summary>
    /// <param name="name">What the author calls it.</param>
    /// <param name="title">The title beside the name.</param>
    /// <param name="label">The label that it gets.</param>
    public InlineText Titled(string name, InlineText title, string label)
    {
        bool isSolution = KindOf(name) == CalloutKind.Solution;
        if (isSolution && context.Exercises.TryGetValue(title.Plain.Trim(), out InlineText? exercise))
        {
            return exercise.IsEmpty ? exercise : InlineText.From([new Inline(context.Words.Solution + ": "), .. exercise.Runs]);
        }

        if (!isSolution && label.Length > 0)
        {
            context.Exercises[label] = title;
        }

        return title;
    }

    /// <summary>A figure or table with an id: its last paragraph is its caption.</summary>
    public static IReadOnlyList<Block> Float(IReadOnlyList<Block> content) =>
        content is [{ } shown, ParagraphBlock caption] && shown.WithCaption(caption.Text) is { } captioned ? [captioned] : content;

    private static IReadOnlyList<Block> Callout(CalloutKind kind, InlineText title, IReadOnlyList<Block> content)
    {
        List<Block> shown = [.. content];
        if (title.IsEmpty && shown is [HeadingBlock heading, ..])
        {
            title = heading.Text;
            shown.RemoveAt(0);

            // A box of the Workbench may hold several challenges below each other.
            int next = kind == CalloutKind.Exercise
                ? shown.FindIndex(block => block is HeadingBlock further && further.Level <= heading.Level)
                : -1;
            if (next >= 0)
            {
                return [new CalloutBlock(kind, title, shown[..next]), .. Callout(kind, InlineText.Empty, shown[next..])];
            }
        }

        // "Exercise 2: Loops" on a box for questions or examples is an exercise.
        bool isGeneral = kind is CalloutKind.Note or CalloutKind.Tip;
        CalloutKind? stated = isGeneral ? LabelWords.LabelledHeading(title.Plain) : null;
        return [new CalloutBlock(stated is CalloutKind.Exercise or CalloutKind.Solution ? stated.Value : kind, title, shown)];
    }

    private static IEnumerable<Block> WithoutHeading(IReadOnlyList<Block> content) =>
        content is [HeadingBlock, ..] ? content.Skip(1) : content;

    private string? Section(string name) => name switch
    {
        "objectives" => context.Words.Objectives,
        "keypoints" => context.Words.KeyIdeas,
        "questions" => context.Words.Questions,
        _ => null,
    };

    private static Dictionary<string, CalloutKind> Build(params (CalloutKind Kind, string Names)[] groups) =>
        groups.SelectMany(group => group.Names.Split(' ').Select(name => (name, group.Kind)))
            .ToDictionary(entry => entry.name, entry => entry.Kind, StringComparer.Ordinal);
}
