using System.Globalization;
using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Cuts a lesson's markdown into passages by its lines alone. It has to find words and numbers, not to draw them, so markup that it does
/// not know does no harm.
/// </summary>
internal sealed partial class PassageReader
{
    private const int ShortestFence = 3;
    private const string Unwritten = "-";

    private readonly List<Passage> _passages = [];
    private readonly List<string> _paragraph = [];
    private HashSet<string> _heading = [];
    private PassageKind _last = PassageKind.Prose;
    private int _group;
    private string _fence = "";
    private bool _inItem;
    private bool _apart;

    public static List<Passage> Read(string markdown)
    {
        PassageReader reader = new();
        foreach (string line in markdown.Split('\n'))
        {
            reader.Add(line.TrimEnd('\r'));
        }

        reader.EndParagraph();
        StatedAnswers.Mark(reader._passages);
        return reader._passages;
    }

    /// <summary>What stands in backticks, in listings and within sentences.</summary>
    public static IEnumerable<string> Code(string markdown) =>
        Spans().Matches(markdown).Select(span => span.Groups[2].Value);

    private void Add(string line)
    {
        // What is quoted, and what stands in a box of quotations, is read as the rest.
        string bare = line.TrimStart('>', ' ', '\t').TrimEnd();
        if (_fence.Length > 0)
        {
            AddCode(line, bare);
        }
        else if (FenceOf(bare) is { Length: > 0 } fence)
        {
            EndParagraph();
            _group++;
            (_fence, _inItem) = (fence, false);
        }
        else if (bare.Length == 0)
        {
            EndParagraph();
            _apart = true;
        }
        else
        {
            AddText(bare, goesOn: !_apart || char.IsWhiteSpace(line[0]));
            _apart = false;
        }
    }

    private void AddCode(string line, string bare)
    {
        if (bare.StartsWith(_fence, StringComparison.Ordinal) && bare.AsSpan().Trim(_fence[0]).IsEmpty)
        {
            _group += _inItem ? 0 : 1;
            _last = _inItem ? PassageKind.Item : _last;
            _fence = "";
        }
        else if (_inItem)
        {
            // An item that is code, as an answer to choose: its words are the item's.
            _passages[^1] = _passages[^1].With(line);
        }
        else
        {
            Passage(line, PassageKind.Code);
        }
    }

    private static string FenceOf(string line)
    {
        int length = line.Length > 0 && line[0] is '`' or '~' ? line.AsSpan().IndexOfAnyExcept(line[0]) : 0;
        length = length < 0 ? line.Length : length;
        return length >= ShortestFence && !line.AsSpan(length).Contains('`') ? line[..length] : "";
    }

    private void AddText(string line, bool goesOn)
    {
        if (line[0] == '#')
        {
            EndParagraph();
            _group++;
            _heading = PlainWords.StemsOf(Plain(line));
            Passage(line.TrimStart('#'), PassageKind.Heading);
        }
        else if (line[0] == '|')
        {
            EndParagraph();
            _group += _last == PassageKind.Row ? 0 : 1;
            _last = PassageKind.Row;
            if (!Rule().IsMatch(line))
            {
                Passage(line, PassageKind.Row);
            }
        }
        else if (Marker().Match(line) is { Success: true } marker)
        {
            EndParagraph();
            int? number = Ordinal(marker);
            _group += _last == PassageKind.Item && (number is null) == (_passages[^1].Ordinal is null) && number != 1 ? 0 : 1;
            string text = line[marker.Length..];
            _fence = FenceOf(text);
            _inItem = _fence.Length > 0;
            Passage(_inItem ? Unwritten : text, PassageKind.Item, number, Marked().IsMatch(line));
        }
        else if (goesOn && _paragraph.Count == 0 && _last == PassageKind.Item && _passages.Count > 0 && _passages[^1].Group == _group)
        {
            // A line that goes on with an item.
            _passages[^1] = _passages[^1].With(Plain(line));
        }
        else
        {
            _paragraph.Add(line);
        }
    }

    /// <summary>The number of an item, or of the letter in its place.</summary>
    private static int? Ordinal(Match marker) =>
        int.TryParse(marker.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out int number) ? number
        : marker.Groups["letter"] is { Success: true, ValueSpan: var letter } ? char.ToLowerInvariant(letter[0]) - 'a' + 1 : null;

    private void EndParagraph()
    {
        if (_paragraph.Count == 0)
        {
            return;
        }

        _group++;
        foreach (string sentence in Sentences().Split(Plain(string.Join(' ', _paragraph))))
        {
            Passage(sentence, PassageKind.Prose);
        }

        _paragraph.Clear();
    }

    private void Passage(string text, PassageKind kind, int? ordinal = null, bool marked = false)
    {
        _last = kind;
        string words = kind == PassageKind.Code ? Apart().Replace(text, "$0  ") : Plain(text);
        if (words.Trim().Length > 0)
        {
            _passages.Add(new Passage(words, kind, _group, _heading) { IsMarked = marked, Ordinal = ordinal });
        }
    }

    // Addresses are kept: they may hold what a slide names.
    private static string Plain(string markdown) => Markup().Replace(FigureReader.WithoutTex(markdown), "").Trim();

    [GeneratedRegex(@"^(?:>\s*)*(?:[-*+•]|(?:\(?(?<number>\d{1,3})|\(?(?<letter>[A-Za-z]))[.)])\s+(?:\[[ xX]\]\s*)?")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\|?[\s:|-]+$")]
    private static partial Regex Rule();

    // In code a comma or a space parts numbers and belongs to none.
    [GeneratedRegex(@"(?<=\d)[ ,](?=\d)")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\\(?=[*_|<>#~\[\]])|[*`~]+|<[^>\s][^>]*>|^>+\s?")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<!`)(`+|~{3,})(?!`)(.+?)(?<!`)\1(?!`)", RegexOptions.Singleline)]
    private static partial Regex Spans();

    [GeneratedRegex(@"(?<=[.!?…;؟؛])\s+|(?<=[。！？；])\s*")]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^\s*[-*+]\s*\[x\]|(?:\*\*|__).+(?:\*\*|__)\W*$|[✓✔✅]|\((?:correct|correcta|correcto|richtig|correcte|corretta|corretto)\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
