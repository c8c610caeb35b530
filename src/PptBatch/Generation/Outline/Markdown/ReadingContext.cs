using PptBatch.Diagnostics;
using PptBatch.Localization;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>What the readers of one lesson share: its language's words, and what they have to say.</summary>
internal sealed class ReadingContext(string place, Phrasebook words)
{
    private const int Listed = 40;
    private const int Shown = 80;
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly List<string> _leftOut = [];
    private readonly List<string> _asWords = [];
    private readonly List<string> _computed = [];
    private readonly SortedSet<string> _undrawn = new(StringComparer.Ordinal);
    private int _hidden;

    /// <summary>How messages name the lesson.</summary>
    public string Place { get; } = place;

    public Phrasebook Words { get; } = words;

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Titles of exercises by their labels, under which their solutions stand.</summary>
    public Dictionary<string, InlineText> Exercises { get; } = new(StringComparer.Ordinal);

    /// <summary>True for slides written one below the other with rules between them, which have notes of their own kind.</summary>
    public bool IsSlides { get; set; }

    /// <summary>True where a rule stands between any two headings, so that nothing but slides can be meant.</summary>
    public bool IsDeck { get; set; }

    /// <summary>Takes down a box whose kind is not known; its words are kept as a note.</summary>
    public void Unknown(string name) => _unknown.Add(name);

    /// <summary>Takes down markup that has no place on slides.</summary>
    public void LeftOut(string what) => _leftOut.Add(Excerpt.Of(what, Shown));

    /// <summary>Takes down a picture in a sentence or a cell, where its words stand for it.</summary>
    public void AsWords(string picture) => _asWords.Add(Excerpt.Of(picture, Shown));

    /// <summary>Takes down an expression whose value is not known here.</summary>
    public void Computed(string expression) => _computed.Add(Excerpt.Of(expression, Shown));

    /// <summary>Takes down the language of a drawing that a program would make.</summary>
    public void Undrawn(string language) => _undrawn.Add(language);

    /// <summary>Counts a block of code that its author hides.</summary>
    public void Hidden() => _hidden++;

    /// <summary>Everything that there is to say, each once.</summary>
    public IReadOnlyList<Diagnostic> All()
    {
        if (_leftOut.Count > 0)
        {
            Say("PB2004", $"Left out, because a slide cannot show it: {List(_leftOut.Distinct(StringComparer.Ordinal))}.");
        }

        if (_hidden > 0)
        {
            Say("PB2004", FormattableString.Invariant(
                $"{_hidden} blocks of code that the author hides with echo or include were left out, along with what they draw."));
        }

        if (_unknown.Count > 0)
        {
            Say("PB2005", $"Boxes of unknown kinds are shown as notes: {List(_unknown)}.");
        }

        if (_asWords.Count > 0)
        {
            string pictures = List(_asWords.Distinct(StringComparer.Ordinal));
            Say("PB2008", $"Pictures inside an item or a title, or on the web, were replaced by their alternative text: {pictures}.");
        }

        if (_computed.Count > 0)
        {
            string expressions = List(_computed.Distinct(StringComparer.Ordinal));
            Say("PB2010", $"Shown as written, because their values are computed when the book is built: {expressions}.");
        }

        if (_undrawn.Count > 0)
        {
            Say("PB2011", $"Diagrams in languages that are not drawn here are shown as code: {List(_undrawn)}.");
        }

        return Diagnostics;
    }

    private void Say(string code, string message) => Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Info, message, Place));

    private static string List(IEnumerable<string> items) => FirstFew.Of([.. items], Listed);
}
