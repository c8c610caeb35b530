using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Accounting;
using PptBatch.Generation.Grounding.Words;
using PptBatch.Generation;
using PptBatch.Generation.Grounding;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Planning;
using PptBatch.Generation.Outline.Sections;

namespace PptBatch.Evaluation;

/// <summary>What a lesson has to teach, arranged for finding it on slides.</summary>
internal sealed class TaughtFacts
{
    private const int FewestStems = 4;
    private const int MostTermWords = 5;
    private const int SmallCount = 10;

    private TaughtFacts(LessonRequest request)
    {
        Lesson lesson = request.Lesson;
        Lesson = LessonFacts.Of(request, LessonLanguage.Of(request));
        Source = SourceMatter.Of(lesson.Markdown) ?? new SourceMatter();
        Passage[] said = [.. PassageReader.Read(lesson.Markdown)];
        Sentences = [.. said.Where(passage => passage.Kind is PassageKind.Prose or PassageKind.Item && passage.Stems.Count >= FewestStems)
            .Select(passage => passage.Stems)];
        Figures = [.. said.Where(passage => passage.Kind is not (PassageKind.Code or PassageKind.Heading))
            .SelectMany(passage => Lesson.Reader.Read(passage.Text)).Where(IsTelling).Select(figure => figure.Values[0]).Distinct()];
        Terms = [.. TermsOf(lesson.Markdown)
            .Select(term => term.Order(StringComparer.Ordinal).ToList()).DistinctBy(term => string.Join(' ', term))];
        Objectives = [.. ObjectivesOf(lesson).Select(PlainWords.StemsOf).Where(stems => stems.Count > 0)];
    }

    /// <summary>The lesson as grounding knows it.</summary>
    public LessonFacts Lesson { get; }

    /// <summary>Code, cells and pictures.</summary>
    public SourceMatter Source { get; }

    /// <summary>The telling words of each sentence and list item that has four of them or more.</summary>
    public IReadOnlyList<HashSet<string>> Sentences { get; }

    /// <summary>The words of each term, as stems.</summary>
    public IReadOnlyList<List<string>> Terms { get; }

    public IReadOnlyList<decimal> Figures { get; }

    /// <summary>The telling words of each objective.</summary>
    public IReadOnlyList<HashSet<string>> Objectives { get; }

    public static TaughtFacts Of(LessonRequest request) => new(request);

    /// <summary>All words of a text as stems, short ones too.</summary>
    public static IEnumerable<string> AllStems(string text) => PlainWords.Of(text).Select(PlainWords.Stem).Where(stem => stem.Length > 0);

    // "3 ways" is counted as it is read, and says little.
    private static bool IsTelling(Figure figure) => figure is { IsSpelled: false, Values.Count: > 0 }
        && (figure.IsPercent || figure.Unit is not null || figure.Values[0] >= SmallCount || figure.Values[0] % 1 != 0);

    private static IEnumerable<List<string>> TermsOf(string markdown) =>
        (LessonMarkdown.Tree(markdown)?.Descendants() ?? []).Select(TermOf).Select(term => AllStems(term).Distinct().ToList())
            .Where(term => term.Count is > 0 and <= MostTermWords);

    private static string TermOf(MarkdownObject node) => node switch
    {
        CodeInline code => code.Content,
        EmphasisInline emphasis => string.Concat(emphasis.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())),
        DefinitionTerm { Inline: { } term } => string.Concat(term.Descendants<LiteralInline>().Select(word => word.Content.ToString())),
        _ => "",
    };

    private static IEnumerable<string> ObjectivesOf(Lesson lesson) => Generation.Outline.Planning.Objectives
        .Of(lesson, SectionReader.Read(LessonMarkdown.Read(lesson.Markdown, "").Blocks, lesson.Title))
        .Items.Where(item => item.Level == 0).Select(item => item.Text.Plain);
}
