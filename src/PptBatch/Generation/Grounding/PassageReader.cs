using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Cuts a lesson's markdown into passages by its lines alone. It has to find words and numbers, not to draw them, so markup that it does
/// not know does no harm.
/// </summary>
internal sealed partial class PassageReader
{
    private readonly List<Passage> _passages = [];
    private readonly List<string> _paragraph = [];
    private HashSet<string> _heading = [];
    private PassageKind _last = PassageKind.Prose;
    private int _group;
    private bool _fenced;

    public static List<Passage> Read(string markdown)
    {
        PassageReader reader = new();
        foreach (string line in markdown.Split('\n'))
        {
            reader.Add(line.TrimEnd('\r'));
        }

        reader.EndParagraph();
        return reader._passages;
    }

    private void Add(string line)
    {
        // What is quoted, and what stands in a box of quotations, is read as the rest.
        string bare = _fenced ? line.Trim() : line.TrimStart('>', ' ', '\t').TrimEnd();
        if (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal))
        {
            EndParagraph();
            _group++;
            _fenced = !_fenced;
            return;
        }

        if (_fenced)
        {
            Passage(line, PassageKind.Code);
        }
        else if (bare.Length == 0)
        {
            EndParagraph();
        }
        else
        {
            AddText(bare);
        }
    }

    private void AddText(string line)
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
            int? number = int.TryParse(marker.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out int read) ? read : null;
            _group += _last == PassageKind.Item && (number is null) == (_passages[^1].Ordinal is null) && number != 1 ? 0 : 1;
            Passage(line[marker.Length..], PassageKind.Item, number, Marked().IsMatch(line));
        }
        else if (_paragraph.Count == 0 && _last == PassageKind.Item && _passages.Count > 0 && _passages[^1].Group == _group)
        {
            // A line that goes on with an item.
            Passage before = _passages[^1];
            _passages[^1] = new Passage($"{before.Text} {Plain(line)}", before.Kind, before.Group, before.Heading)
            {
                IsMarked = before.IsMarked, Ordinal = before.Ordinal,
            };
        }
        else
        {
            _paragraph.Add(line);
        }
    }

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
        string words = kind == PassageKind.Code ? text : Plain(text);
        if (words.Trim().Length > 0)
        {
            _passages.Add(new Passage(words, kind, _group, _heading) { IsMarked = marked, Ordinal = ordinal });
        }
    }

    // Addresses are kept: they may hold what a slide names.
    private static string Plain(string markdown) => Markup().Replace(markdown, "").Trim();

    [GeneratedRegex(@"^(?:>\s*)*(?:[-*+•]|(?:\(?(?<number>\d{1,3})|\(?[A-Za-z])[.)])\s+(?:\[[ xX]\]\s*)?")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\|?[\s:|-]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\\(?=[*_|<>#~\[\]])|[*`~]+|<[^>\s][^>]*>|^>+\s?")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<=[.!?…;])\s+")]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^\s*[-*+]\s*\[x\]|(?:\*\*|__).+(?:\*\*|__)\W*$|[✓✔✅]|\((?:correct|correcta|correcto|richtig|correcte|corretta|corretto)\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
