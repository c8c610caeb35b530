using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>Looks for the names of a slide in its lesson: what stands in code or quotes, identifiers, proper names.</summary>
internal sealed partial class NameDoubts(LessonFacts facts)
{
    private const int LongestName = 4;
    private const double MostOfAQuote = 0.75;
    private const double MostOfASentence = 0.6;
    private const int RunOfAQuote = 3;

    private readonly UnspacedNames _unspaced = new(facts);

    // What the lesson says of those whom it names first: "Jennifer wrote the script".
    private readonly Lazy<List<(string Next, Passage Said)>> _said = new(() => SaidOfNames(facts));

    public IEnumerable<string> Of(Claim claim)
    {
        IEnumerable<string> code = claim.Element.QuerySelectorAll("code").Where(code => IsOwn(code, claim))
            .Select(code => code.TextContent.Trim());
        IEnumerable<string> identifiers = Identifier().Matches(claim.Text).Select(match => match.Value);
        IEnumerable<string> quotes = Quoted().Matches(claim.Text)
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value);
        return code.Where(name => !HasCode(name)).Concat(identifiers.Where(name => !HasAll(name)))
            .Concat(quotes.Where(quote => !IsQuoted(quote, claim)))
            .Concat(IsQuotation(claim) && !IsQuoted(claim.Text, claim) ? [claim.Text] : [])
            .Concat(ProperNames(claim)).Concat(ChangedNames(claim.Text)).Concat(_unspaced.Of(claim));
    }

    /// <summary>
    /// Names that begin a sentence in the place of another: what follows is said in the lesson of somebody else. Any other unknown word
    /// at the beginning may be no name at all.
    /// </summary>
    private IEnumerable<string> ChangedNames(string text)
    {
        List<Match> words = Word().Matches(text).ToList();
        for (int index = 0; index + 1 < words.Count; index++)
        {
            string name = words[index].Value;
            if (!IsName(name) || !StartsSentence(text, words[index].Index) || IsKnown(name))
            {
                continue;
            }

            string next = PlainWords.Stem(PlainWords.Fold(words[index + 1].Value));
            HashSet<string> rest = PlainWords.StemsOf(PlainWords.Sentences(text[words[index + 1].Index..])[0]);
            if (rest.Contains(next) && _said.Value.Any(said => said.Next == next && said.Said.Covers(rest) >= MostOfASentence))
            {
                yield return name;
            }
        }
    }

    private static List<(string Next, Passage Said)> SaidOfNames(LessonFacts facts)
    {
        if (GermanNames.AreNouns(facts.Language))
        {
            return [];
        }

        HashSet<string> names = [.. facts.Passages.SelectMany(passage => Word().Matches(passage.Text)
            .Where(word => IsName(word.Value) && !StartsSentence(passage.Text, word.Index)).Select(word => PlainWords.Fold(word.Value)))];
        names.ExceptWith(facts.Passages.SelectMany(passage => Word().Matches(passage.Text))
            .Where(word => char.IsLower(word.Value[0])).Select(word => PlainWords.Fold(word.Value)));
        return
        [
            .. from passage in facts.Passages
               where passage.Kind is PassageKind.Prose or PassageKind.Item
               let first = Word().Match(passage.Text)
               let next = first.NextMatch()
               where next.Success && names.Contains(PlainWords.Fold(first.Value))
               select (PlainWords.Stem(PlainWords.Fold(next.Value)), passage),
        ];
    }

    private static bool IsOwn(IElement code, Claim claim) => code.ParentElement?.LocalName != "pre"
        && (claim.Element.LocalName == "tr" || code.Closest(Claim.Leaves) == claim.Element);

    // "git history" is no command of a lesson that has "git log" and speaks of history; a long expression is the lesson's own.
    private bool HasCode(string code) => HasAll(code)
        && (!LongExpression().IsMatch(code) || facts.Bare.Contains(CodeDoubts.Bare(code), StringComparison.Ordinal))
        && (PlainWords.Of(code).Count() == 1 || facts.HasSentence(code) || PlainWords.Of(code).All(facts.HasCodeWord));

    private bool HasAll(string text) => PlainWords.Of(text).All(facts.HasWord);

    private bool IsQuoted(string quote, Claim claim)
    {
        List<string> words = [.. PlainWords.Of(quote)];
        bool asked = claim.Kind == ClaimKind.Notes && (quote.Contains('?', StringComparison.Ordinal) || words.Count > LongestName);
        int known = words.Count(word => facts.HasWord(word) || (word.Length >= LongestName && facts.HasStem(PlainWords.Stem(word))));
        return asked || (words.Count <= LongestName ? known == words.Count
            : known >= words.Count * MostOfAQuote && HasRun(words));
    }

    // Words of the lesson in another order are no quotation.
    private bool HasRun(List<string> words) => Enumerable.Range(0, words.Count - RunOfAQuote + 1)
        .Any(start => facts.HasSentence(string.Join(' ', words.Skip(start).Take(RunOfAQuote))));

    private static bool IsQuotation(Claim claim) => claim.Element.LocalName != "cite" && claim.Element.Closest("blockquote") is not null;

    // German writes every noun as the others write names, and so do titles in English: there only a name of two words is one.
    private IEnumerable<string> ProperNames(Claim claim)
    {
        List<Match> words = Word().Matches(claim.Text).ToList();
        bool german = GermanNames.AreNouns(facts.Language);
        bool pairs = german || (facts.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            && words.All(word => word.Length < LongestName || char.IsUpper(word.Value[0])));
        for (int index = 1; index < words.Count; index++)
        {
            Match word = words[index];
            string name = Elision().Replace(word.Value, "");
            if (IsName(name) && !StartsSentence(claim.Text, word.Index) && !IsKnown(name)
                && !(claim.Kind == ClaimKind.Notes && KeyNames.IsPressed(PlainWords.Fold(name), claim.Text))
                && (!pairs || IsOneName(claim, words, index, name, german)))
            {
                yield return name;
            }
        }
    }

    /// <summary>True for a name where other words have capitals, too: one of two words, a ticker, whoever says something.</summary>
    private bool IsOneName(Claim claim, List<Match> words, int index, string name, bool german)
    {
        string before = words[index - 1].Value;
        return (german ? GermanNames.Speaks(before) : IsTicker(name, claim.Text))
            || (char.IsUpper(before[0]) && !IsKnown(before)
                && (!german || GermanNames.CanFollow(Before(claim.Text, words, index), NumberWords.Of(facts.Language))));
    }

    /// <summary>The words that stand before one without anything between them, at most two.</summary>
    private static List<string> Before(string text, List<Match> words, int index)
    {
        List<string> before = [];
        for (int at = index; at > 0 && before.Count < 2; at--)
        {
            int end = words[at - 1].Index + words[at - 1].Length;
            if (!string.IsNullOrWhiteSpace(text[end..words[at].Index]))
            {
                break;
            }

            before.Insert(0, words[at - 1].Value);
        }

        return before;
    }

    // All in capitals among words that are not.
    private static bool IsTicker(string word, string text) =>
        word.Length > 2 && word.All(char.IsUpper) && text.Any(char.IsLower);

    private static bool IsName(string word) => word.Length > 1 && char.IsUpper(word[0]);

    // A name with hyphens is known, too, when each of its parts is.
    private bool IsKnown(string name) => IsWord(name) || name.Split('-').All(IsWord);

    private bool IsWord(string word)
    {
        string folded = PlainWords.Fold(word.Split('\'', '’')[0]);
        return facts.HasWord(folded) || facts.HasStem(PlainWords.Stem(folded)) || facts.HasWord(folded.TrimEnd('s'))
            || (word.All(char.IsUpper) && IsAbbreviation(folded)) || CalendarNames.IsMonthOf(facts.Markdown, folded);
    }

    /// <summary>True for the first letters of long words that follow each other in the lesson, in capitals where there are two.</summary>
    private bool IsAbbreviation(string letters) => facts.Initials.Contains(letters, StringComparison.Ordinal)
        && (letters.Length > 2 || facts.CapitalInitials.Contains(letters, StringComparison.Ordinal));

    private static bool StartsSentence(string text, int index)
    {
        int before = index - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || "\"'“”‘’«»„¿¡([—–-•".Contains(text[before], StringComparison.Ordinal)))
        {
            before--;
        }

        return before < 0 || ".!?…:;|".Contains(text[before], StringComparison.Ordinal);
    }

    // With an underscore, a capital in the middle, a digit behind letters, brackets behind it, dashes before it, the ending of a file.
    [GeneratedRegex(
        @"(?<![\p{Lu}\p{Ll}\p{Nd}_/.@])(?:[\p{Lu}\p{Ll}][\p{Lu}\p{Ll}\p{Nd}]*_[\p{Lu}\p{Ll}\p{Nd}_]+|"
        + @"\p{Ll}+\p{Lu}[\p{L}\p{Nd}]*|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}[\p{L}\p{Nd}]*|"
        + @"[\p{Lu}\p{Ll}]+\p{Nd}[\p{Lu}\p{Ll}\p{Nd}]*|(?=\p{Nd}+[\p{Lu}\p{Ll}]+\p{Nd})[\p{Lu}\p{Ll}\p{Nd}]{6,}|"
        + @"[\p{L}_][\p{L}\p{Nd}_.]*\(\)|--\p{L}[\p{L}-]+|[\p{L}_][\p{L}\p{Nd}_]*\."
        + @"(?:py|js|ts|rs|cs|java|json|csv|txt|sh|md|sql|html|css|yml|yaml|xml|ipynb|exe|dll)\b)")]
    private static partial Regex Identifier();

    [GeneratedRegex(
        "«([^«»]+)»|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》|“([^“”]+)”|„([^„“”]+)[“”]|\"([^\"]+)\"|"
        + "(?<![\\p{L}\\p{Nd}])['‘]([^'’‘]+)['’](?![\\p{L}\\p{Nd}])")]
    private static partial Regex Quoted();

    // With brackets and two texts in quotation marks or more.
    [GeneratedRegex(@"\(.*([""']).+?\1.*([""']).+?\2.*\)")]
    private static partial Regex LongExpression();

    // "L'ONU", "dell'Europa".
    [GeneratedRegex(@"^\p{L}{1,5}['’](?=\p{Lu}\p{L})")]
    private static partial Regex Elision();

    // Of scripts that have capitals.
    [GeneratedRegex(@"[\p{L}-[\p{Lo}]][\p{L}\p{M}\p{Nd}'’\--[\p{Lo}]]*")]
    private static partial Regex Word();
}
