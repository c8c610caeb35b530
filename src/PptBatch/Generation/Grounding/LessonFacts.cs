using System.Globalization;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What a lesson says, arranged for looking things up: its words, its numbers with where they stand, and what its numbers add up to.
/// Immutable once made; safe for concurrent use.
/// </summary>
internal sealed class LessonFacts
{
    // The group of what is said of the course, each of which stands alone.
    private const int Course = -1;
    private const int ShortestContent = 4;
    private const int MostLed = 12;
    private const int PrintedTogether = 3;
    private const decimal LeastOfTwo = 10;
    private const string LessonWords = "lesson lección leçon lektion lezione lição lliçó chapter session";
    private const string ModuleWords = "module módulo modul modulo mòdul part unit unidad";
    private const string TimeWords = "minutes minutos minuten minuti duration duración durée dauer durata duração";

    private readonly Dictionary<decimal, List<(int Passage, Figure Figure)>> _figures = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opaque = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<string> _references;

    // Where the paragraph, list or table of each passage begins.
    private readonly int[] _firsts;

    private readonly Lazy<string> _running;
    private readonly Lazy<HashSet<string>> _codeWords;
    private readonly Lazy<string> _initials;
    private readonly Lazy<string> _capitals;

    private LessonFacts(LessonRequest request, string language)
    {
        Reader = new FigureReader(language);
        Language = language;
        Markdown = request.Lesson.Markdown;
        _running = new Lazy<string>(() => $" {string.Join(' ', PlainWords.Of(Markdown))} ");
        _codeWords = new Lazy<HashSet<string>>(() => [.. PassageReader.Code(Markdown).SelectMany(PlainWords.Of)]);
        _initials = new Lazy<string>(() => InitialsOf(_ => true));
        _capitals = new Lazy<string>(() => InitialsOf(char.IsUpper));
        Lesson lesson = request.Lesson;
        _references = lesson.References;
        IEnumerable<Passage> about = About(request).Select(text => new Passage(text, PassageKind.Prose, Course, []));
        Passages = [.. PassageReader.Read(lesson.Markdown), .. about];
        _firsts = Firsts(Passages);
        List<List<Figure>> read = [.. Passages.Select(passage => Reader.Read(passage.Text).ToList())];
        for (int index = 0; index < Passages.Count; index++)
        {
            _words.UnionWith(PlainWords.Of(Passages[index].Text));
            _stems.UnionWith(Passages[index].Stems);
            read[index].ForEach(figure => Add(index, figure));
            AddSpans(index, read[index]);
            AddScaled(index, read[index]);
        }

        // Addresses and attributes are no sentences, yet what stands in them stands in the lesson; so do the parts of "heat_q1".
        _words.UnionWith(PlainWords.Of(lesson.Markdown));
        _words.UnionWith(PlainWords.Of(lesson.Markdown.Replace('_', ' ')));
        Counted = [.. Passages.Where((_, index) => read[index].Count > 0)];
        Derived = DerivedFigures.Of(Passages, [.. read.Select(figures => figures.FindAll(figure => !figure.IsOrdinal))]);
        Counts = LessonCounts.Of(Passages);
        StatedCounts = StatedCounts.Of(Passages, read);
        YearsAfter = Grounding.YearsAfter.Of(Passages, read);
        Bare = string.Concat(lesson.Markdown.Where(letter => !char.IsWhiteSpace(letter)));
    }

    public FigureReader Reader { get; }

    public string Language { get; }

    /// <summary>The lesson's source as it is.</summary>
    public string Markdown { get; }

    /// <summary>The lesson's source without white space.</summary>
    public string Bare { get; }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The passages that have a number; there is always one, of the lesson's own number.</summary>
    public IReadOnlyList<Passage> Counted { get; }

    /// <summary>What the lesson's numbers give.</summary>
    public DerivedFigures Derived { get; }

    /// <summary>What can be counted in the lesson.</summary>
    public LessonCounts Counts { get; }

    /// <summary>The years that the lesson tells by their distance from another.</summary>
    public IReadOnlySet<decimal> YearsAfter { get; }

    /// <summary>What the lesson says how many there are of.</summary>
    public StatedCounts StatedCounts { get; }

    /// <summary>The first letters of the words that carry meaning, passage by passage.</summary>
    public string Initials => _initials.Value;

    /// <summary>The first letters of those that begin with a capital.</summary>
    public string CapitalInitials => _capitals.Value;

    public static LessonFacts Of(LessonRequest request, string language) => new(request, language);

    public bool HasWord(string folded) => _words.Contains(folded)
        || (UnspacedWords.Is(folded) && Bare.Contains(folded, StringComparison.Ordinal));

    /// <summary>True for a word that stands in code, in a listing or within a sentence.</summary>
    public bool HasCodeWord(string folded) => _codeWords.Value.Contains(folded);

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>True for words that stand in the lesson in this order, whatever is between them that is no word.</summary>
    public bool HasSentence(string text) => _running.Value.Contains($" {string.Join(' ', PlainWords.Of(text))} ", StringComparison.Ordinal);

    /// <summary>True for something that looks like a number and is none, such as a version, if the lesson has it.</summary>
    public bool HasOpaque(string shown) =>
        _opaque.Contains(FigureReader.Canonical(shown)) || Markdown.Contains(shown, StringComparison.Ordinal);

    /// <summary>True for an address that the lesson or its further reading has whole.</summary>
    public bool HasAddress(string address) => new[] { Markdown }.Concat(_references).Any(text =>
    {
        int at = text.IndexOf(address, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + address.Length;
            if (end == text.Length || !IsOfAddress(text[end]))
            {
                return true;
            }

            at = text.IndexOf(address, at + 1, StringComparison.Ordinal);
        }

        return false;
    });

    /// <summary>Where a value stands.</summary>
    public IReadOnlyList<(int Passage, Figure Figure)> At(decimal value) => _figures.TryGetValue(value, out var places) ? places : [];

    /// <summary>All values that the lesson states.</summary>
    public IEnumerable<decimal> Values => _figures.Keys;

    /// <summary>True where several of some numbers stand in a line of code and those beside it.</summary>
    public bool PrintsWith(int line, IReadOnlySet<decimal> numbers) => numbers.Count(number => At(number)
        .Any(place => Math.Abs(place.Passage - line) <= 1 && Passages[place.Passage].Kind == PassageKind.Code)) >= PrintedTogether;

    /// <summary>
    /// True where another number of a claim stands in the same sentence or item: one of the two is telling, and not both, which may have
    /// changed places.
    /// </summary>
    public bool HasBoth(int passage, decimal value, IReadOnlySet<decimal> numbers) =>
        value >= LeastOfTwo && Passages[passage].Kind is PassageKind.Prose or PassageKind.Item
        && numbers.Any(other => other >= LeastOfTwo && (other >= FigureDoubts.Telling) != (value >= FigureDoubts.Telling)
            && At(other).Any(place => place.Passage == passage));

    /// <summary>The stems of a passage, of those beside it in its group, and of what stands over it.</summary>
    public HashSet<string> Around(int index)
    {
        HashSet<string> around = Over(index);
        around.UnionWith(Beside(index));
        return around;
    }

    /// <summary>
    /// The stems of a passage, of its heading, and of the list that it leads to or stands in; of the sentence beside it, too, because a
    /// sentence goes on where an item of a list stands for itself.
    /// </summary>
    public HashSet<string> Over(int index)
    {
        Passage own = Passages[index];
        HashSet<string> over = [.. own.Stems, .. own.Heading];
        int other = Leads(index);
        if (other >= 0)
        {
            over.UnionWith(Passages.Skip(other).Take(MostLed)
                .TakeWhile(led => led.Group == Passages[other].Group).SelectMany(led => led.Stems));
        }

        if (own.Kind is PassageKind.Prose or PassageKind.Code)
        {
            over.UnionWith(Beside(index));
        }

        return over;
    }

    private IEnumerable<string> Beside(int index) =>
        from beside in new[] { index - 1, index + 1 }
        where beside >= 0 && beside < Passages.Count && Passages[index].Group != Course && Passages[beside].Group == Passages[index].Group
        from stem in Passages[beside].Stems
        select stem;

    /// <summary>Where the list begins that a sentence leads to, or where the sentence stands that leads to an item; -1 for none.</summary>
    private int Leads(int index)
    {
        if (Passages[index].Kind == PassageKind.Prose)
        {
            return index + 1 < Passages.Count && Passages[index + 1].Kind == PassageKind.Item ? index + 1 : -1;
        }

        int lead = _firsts[index] - 1;
        return Passages[index].Kind == PassageKind.Item && lead >= 0 && Passages[lead].Kind == PassageKind.Prose
            && Passages[lead].Group != Course ? lead : -1;
    }

    private static int[] Firsts(IReadOnlyList<Passage> passages)
    {
        int[] firsts = new int[passages.Count];
        for (int index = 1; index < firsts.Length; index++)
        {
            firsts[index] = passages[index].Group == passages[index - 1].Group ? firsts[index - 1] : index;
        }

        return firsts;
    }

    private string InitialsOf(Func<char, bool> begins) => string.Join('|', Passages.Select(passage => string.Concat(
        passage.Text.Split([' ', '-', '(', '/', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestContent && char.IsLetter(word[0]) && begins(word[0]))
            .Select(word => PlainWords.Fold(word[..1])))));

    private static bool IsOfAddress(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '/' or '#' or '?' or '=' or '&' or '_' or '-' or '%';

    private void Add(int passage, Figure figure)
    {
        if (figure.Values.Count == 0)
        {
            _opaque.Add(FigureReader.Canonical(figure.Shown));
        }

        foreach (decimal value in figure.Values)
        {
            if (!_figures.TryGetValue(value, out List<(int Passage, Figure Figure)>? places))
            {
                _figures[value] = places = [];
            }

            places.Add((passage, figure));
        }
    }

    // "More than a decade" is ten years.
    private void AddSpans(int index, List<Figure> figures)
    {
        foreach (MeasureUnit unit in PlainWords.Of(Passages[index].Text).Select(MeasureUnit.Of).OfType<MeasureUnit>()
            .Where(unit => unit.IsSpan && !figures.Exists(figure => figure.Unit == unit)).Distinct())
        {
            Add(index, new Figure("", 0, [1]) { Unit = unit });
        }
    }

    // In a column of "Residents (millions)", 8 is also 8 millions.
    private void AddScaled(int index, List<Figure> figures)
    {
        if (Passages[index].Kind != PassageKind.Row)
        {
            return;
        }

        int first = _firsts[index];
        string[] heads = Passages[first].Text.Split('|');
        foreach (Figure figure in figures)
        {
            string? head = heads.ElementAtOrDefault(Passages[index].Text.AsSpan(0, figure.Start).Count('|'));
            if (first < index && head is not null && Reader.ScaleIn(head) is > 1 and decimal scale)
            {
                Add(index, figure with { Values = [.. figure.Values.Select(value => value * scale)] });
            }
        }
    }

    // What a model is told beside the lesson's text, it may say.
    private static IEnumerable<string> About(LessonRequest request)
    {
        Lesson lesson = request.Lesson;
        CourseBook course = request.Course;
        string?[] said =
        [
            lesson.Title, request.Module.Title, course.Title, course.Author, course.Description, course.Level, course.Language,
            Numbered(LessonWords, lesson.Number), Numbered(LessonWords, lesson.Number - 1), Numbered(LessonWords, lesson.Number + 1),
            Numbered(LessonWords, lesson.NumberInModule), Numbered(ModuleWords, request.Module.Number),
            Numbered(TimeWords, lesson.DurationMinutes), Numbered(TimeWords, course.DurationMinutes),
            .. lesson.Objectives, .. lesson.References, .. course.Audience, .. course.Prerequisites, .. course.LearningOutcomes,
            .. lesson.Images.Select(image => image.Description), .. lesson.Images.Select(image => image.Reference),
            .. course.Lessons.Where(other => Math.Abs(other.Number - lesson.Number) == 1).Select(other => other.Title),
        ];
        return said.OfType<string>().Where(text => text.Length > 0);
    }

    // The words beside the number are those that a slide has to put it with.
    private static string? Numbered(string about, int? number) =>
        number is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{about} {number}") : null;
}
