using PptBatch.Diagnostics;

namespace PptBatch.Accounting;

/// <summary>
/// Checks a lesson's slides against its source: what is on a slide, what is in the notes, and what is in neither, which is a finding. It
/// reads the source by itself, so it finds what a generator dropped silently. Takes time linear in both.
/// </summary>
internal sealed class Account
{
    private const int Named = 8;
    private readonly SlideMatter _slides;
    private readonly string _place;
    private readonly WordBag _found = new();
    private readonly List<Diagnostic> _missing = [];

    private Account(SlideMatter slides, string place) => (_slides, _place) = (slides, place);

    /// <summary>The account of a lesson, and a finding for each kind of thing that is missing.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="html">Its slides.</param>
    /// <param name="found">What was found of it already: a word that a finding names is accounted for.</param>
    /// <returns>Null for a lesson without content or one too damaged for the parser; both are findings of their own.</returns>
    public static (LessonAccount? Account, IReadOnlyList<Diagnostic> Missing) Of(Lesson lesson, string html, IEnumerable<Diagnostic> found)
    {
        if (lesson.IsEmpty || SourceMatter.Of(lesson.Markdown) is not { } source)
        {
            return (null, []);
        }

        Account account = new(SlideMatter.Of(html), $"lesson {lesson.Number} ({lesson.Title})");
        foreach (Diagnostic finding in found)
        {
            account._found.Add(finding.Message);
        }

        return (account.Of(source), account._missing);
    }

    private LessonAccount Of(SourceMatter source) => new()
    {
        Words = Words(source.Words),
        CodeBlocks = Count("blocks of code", source.Code, IsShown, IsTold, code => FirstLine(code.Text)),
        Cells = Count("cells of tables", source.Cells, _slides.Words.Holds, _slides.Notes.Holds, cell => cell.Trim()),
        Pictures = Count(
            "pictures",
            source.Pictures,
            picture => _slides.Pictures.Contains(picture.Source) || (picture.Alt.Length > 0 && _slides.Words.Holds(picture.Alt)),
            picture => picture.Alt.Length > 0 && _slides.Notes.Holds(picture.Alt),
            picture => picture.Source),
        Links = Count("links", source.Links, _slides.Links.Contains, _ => false, link => link),
    };

    private MatterCount Words(WordBag source)
    {
        int total = 0;
        int shown = 0;
        int noted = 0;
        int missing = 0;
        List<string> gone = [];
        foreach ((string word, int count) in source.Counts)
        {
            int onSlides = Math.Min(count, _slides.Words[word]);
            int inNotes = Math.Min(count - onSlides, _slides.Notes[word]);
            total += count;
            shown += onSlides;
            noted += inNotes;
            if (onSlides + inNotes < count && _found[word] == 0)
            {
                missing += count - onSlides - inNotes;
                gone.Add(word);
            }
        }

        Say("words", missing, gone, DiagnosticSeverity.Info);
        return new MatterCount(total, shown, noted, missing);
    }

    private MatterCount Count<T>(
        string kind, List<T> source, Func<T, bool> isShown, Func<T, bool> isNoted, Func<T, string> name)
    {
        int shown = 0;
        int noted = 0;
        List<string> gone = [];
        foreach (T one in source)
        {
            if (isShown(one))
            {
                shown++;
            }
            else if (isNoted(one))
            {
                noted++;
            }
            else
            {
                gone.Add(name(one));
            }
        }

        Say(kind, gone.Count, gone, DiagnosticSeverity.Warning);
        return new MatterCount(source.Count, shown, noted, gone.Count);
    }

    // A diagram's code is drawn, and its words stand in the drawing.
    private bool IsShown(CodeText code) =>
        HasLines(code, _slides.CodeLines)
        || (_slides.HasDiagrams && code.Language.Contains("mermaid", StringComparison.OrdinalIgnoreCase))
        || _slides.Words.Holds(code.Text);

    // What is for the instructor is told line by line.
    private bool IsTold(CodeText code) => HasLines(code, _slides.NoteLines);

    private static bool HasLines(CodeText code, HashSet<string> lines) =>
        code.Text.Split('\n').Select(line => line.Trim()).All(line => line.Length == 0 || lines.Contains(line));

    private static string FirstLine(string text) => text.TrimStart().Split('\n')[0].Trim();

    private void Say(string kind, int count, List<string> gone, DiagnosticSeverity severity)
    {
        if (count > 0)
        {
            string names = FirstFew.Of(gone, Named, one => $"'{Excerpt.Of(one, 60)}'");
            _missing.Add(new Diagnostic(
                "PB2009",
                severity,
                FormattableString.Invariant($"{count} {kind} of the source are neither on a slide nor in the notes")
                    + (names.Length == 0 ? "." : $": {names}."),
                _place,
                "Edit the lesson's stored slide HTML where they matter, or write them again."));
        }
    }
}
