using PptBatch.Books.Languages;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// The same lessons in several languages, beside each other: <c>intro.md</c> and <c>intro.es.md</c>, or folders <c>en</c> and
/// <c>zh</c>. A deck is in one language, so one of them is the course.
/// </summary>
/// <param name="Taken">Tag of the language that is the course; empty for the files without a tag.</param>
/// <param name="Others">The tags of the others.</param>
/// <param name="IsInFolders">Whether each language has a folder.</param>
/// <param name="LeftOut">The lessons in the others.</param>
/// <param name="Example">A lesson, or the folder, of another language.</param>
internal sealed record LanguageVersions(
    string Taken, IReadOnlyList<string> Others, bool IsInFolders, IReadOnlySet<string> LeftOut, string Example)
{
    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
        "ko", "lt", "lv", "ms", "my", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw",
        "ta", "te", "th", "tr", "uk", "ur",
        "vi", "zh",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["arabic"] = "ar", ["bengali"] = "bn", ["chinese"] = "zh", ["czech"] = "cs", ["dutch"] = "nl", ["english"] = "en",
        ["french"] = "fr", ["german"] = "de", ["greek"] = "el", ["hindi"] = "hi", ["indonesian"] = "id", ["italian"] = "it",
        ["japanese"] = "ja", ["korean"] = "ko", ["persian"] = "fa", ["polish"] = "pl", ["portuguese"] = "pt", ["russian"] = "ru",
        ["spanish"] = "es",
        ["turkish"] = "tr", ["ukrainian"] = "uk", ["uzbek"] = "uz", ["vietnamese"] = "vi",
        ["deutsch"] = "de", ["español"] = "es", ["français"] = "fr", ["italiano"] = "it", ["português"] = "pt", ["русский"] = "ru",
        ["العربية"] = "ar", ["中文"] = "zh", ["日本語"] = "ja", ["한국어"] = "ko",
    };

    /// <summary>True for a lesson in another language, and for what lies in its folder.</summary>
    public bool IsLeftOut(string path) => LeftOut.Contains(path)
        || (IsInFolders && FoldersOf(path).Any(one => Others.Contains(one.Tag)
            && LessonFormats.FolderOf(one.Folder) == LessonFormats.FolderOf(Example)));

    /// <summary>The versions among some lessons; null where there is one language.</summary>
    /// <param name="lessons">Paths of lessons.</param>
    /// <param name="wanted">The tag that was asked for, or null.</param>
    public static LanguageVersions? Of(IReadOnlyList<string> lessons, string? wanted) =>
        OfFolders(lessons, wanted) ?? OfNames(lessons, wanted);

    /// <summary>The tag at the end of a name, and the path without it: <c>("intro.md", "es")</c> of <c>intro.es.md</c>.</summary>
    public static (string Path, string Tag) Split(string path)
    {
        string stem = LessonFormats.Stem(path);
        string extension = path[(path.LastIndexOf('/') + 1 + stem.Length)..];
        int mark = stem.LastIndexOf('.') is var dot && dot > 0 ? dot : OpeningMark(stem);
        string tag = mark < 0 ? "" : Tag(stem[(mark + 1)..]);
        return tag.Length == 0 ? (path, "") : (path[..^(extension.Length + stem.Length - mark)] + extension, tag);
    }

    // "README-EN", "index_zh": of other names the end may be any word.
    private static int OpeningMark(string stem) => stem.StartsWith("readme", StringComparison.OrdinalIgnoreCase) ? MarkAt(stem, 6)
        : stem.StartsWith("index", StringComparison.OrdinalIgnoreCase) ? MarkAt(stem, 5) : -1;

    private static int MarkAt(string stem, int at) => stem.Length > at && stem[at] is '-' or '_' ? at : -1;

    private static string Tag(string text)
    {
        string code = text.Split('-', '_')[0];
        return Codes.Contains(code) && text.Length <= 7 ? LanguageTag.Normalize(text) ?? "" : "";
    }

    /// <summary>The tag of the language folder that a file lies in, or null.</summary>
    public static string? FolderTag(string path) => FoldersOf(path).Select(one => one.Tag).FirstOrDefault();

    private static LanguageVersions? OfNames(IReadOnlyList<string> lessons, string? wanted)
    {
        List<List<(string Path, string Tag)>> groups = [.. SplitAll(lessons)
            .GroupBy(one => one.Split.Path, one => (one.Path, one.Split.Tag), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ToList()).Where(group => group.Count > 1)];
        if (groups.Count == 0)
        {
            return null;
        }

        string taken = Choose([.. groups.SelectMany(group => group.Select(one => one.Tag))], wanted);
        HashSet<string> left = new(StringComparer.Ordinal);
        foreach (List<(string Path, string Tag)> group in groups)
        {
            // What is not there in the language is better read in another than not at all.
            string kept = group.Exists(one => one.Tag == taken) ? taken : Choose([.. group.Select(one => one.Tag)], null);
            left.UnionWith(group.Where(one => one.Tag != kept).Select(one => one.Path));
        }

        List<string> others = [.. groups.SelectMany(group => group).Select(one => one.Tag)
            .Where(tag => tag != taken).Distinct().Order(StringComparer.Ordinal)];
        string example = groups.SelectMany(group => group).First(one => one.Tag == others[^1]).Path;
        return new LanguageVersions(taken, others, false, left, example);
    }

    private static IEnumerable<(string Path, (string Path, string Tag) Split)> SplitAll(IReadOnlyList<string> lessons)
    {
        Dictionary<string, (string Path, string Tag)> splits = lessons.ToDictionary(path => path, Split, StringComparer.Ordinal);
        Dictionary<string, (string Path, string Tag)> loose = lessons.Where(path => splits[path].Tag.Length == 0)
            .Select(path => (Path: path, Split: SplitAtLine(path))).Where(one => one.Split.Tag.Length > 0)
            .ToDictionary(one => one.Path, one => one.Split, StringComparer.Ordinal);
        ILookup<string, string> variants = loose.ToLookup(one => one.Value.Path, one => one.Value.Tag);
        HashSet<string> spoken = [.. loose.Where(one => splits.ContainsKey(one.Value.Path) || variants[one.Value.Path].Skip(1).Any())
            .GroupBy(one => one.Value.Tag).Where(tag => tag.Skip(1).Any()).SelectMany(tag => tag.Select(one => one.Key))];
        return lessons.Select(path => (path, spoken.Contains(path) ? loose[path] : splits[path]));
    }

    // "exercises_ar.md" beside "exercises.md", more than once: one name may end so by chance, as "user-id.md" does.
    private static (string Path, string Tag) SplitAtLine(string path)
    {
        string stem = LessonFormats.Stem(path);
        int mark = stem.AsSpan().LastIndexOfAny('_', '-');
        string tag = mark > 0 ? Tag(stem[(mark + 1)..]) : "";
        int start = path.LastIndexOf('/') + 1;
        return tag.Length == 0 ? (path, "") : (path[..(start + mark)] + path[(start + stem.Length)..], tag);
    }

    private static LanguageVersions? OfFolders(IReadOnlyList<string> lessons, string? wanted)
    {
        ILookup<string, (string Folder, string Tag, string Path)> byParent = lessons.SelectMany(path => FoldersOf(path))
            .ToLookup(one => LessonFormats.FolderOf(one.Folder), StringComparer.Ordinal);
        foreach (IGrouping<string, (string Folder, string Tag, string Path)> parent in byParent)
        {
            string below = parent.Key.Length == 0 ? "" : parent.Key + "/";
            HashSet<string> spoken = [.. parent.Select(one => one.Path)];
            List<string> plain = [.. lessons.Where(path => path.StartsWith(below, StringComparison.Ordinal) && !spoken.Contains(path))
                .Select(path => path[below.Length..])];
            List<string> tags = [.. parent.Select(one => one.Tag)];
            bool isSame = SameNames(parent, plain);
            bool isPlain = isSame && plain.Count >= tags.GroupBy(tag => tag).Max(group => group.Count());
            if (isPlain || (tags.Distinct().Skip(1).Any() && (isSame || parent.Any(one => !IsName(one.Folder)))))
            {
                string taken = isPlain && !tags.Contains(wanted ?? "") ? "" : Choose(tags, wanted);
                List<(string Folder, string Tag, string Path)> left = [.. parent.Where(one => one.Tag != taken)];
                return new LanguageVersions(
                    taken, [.. left.Select(one => one.Tag).Distinct().Order(StringComparer.Ordinal)], true,
                    left.Select(one => one.Path).ToHashSet(StringComparer.Ordinal), left[0].Folder);
            }
        }

        return null;
    }

    // A course of languages has folders "French" and "Spanish" too, but not the same lessons in them.
    private static bool SameNames(IEnumerable<(string Folder, string Tag, string Path)> spoken, List<string> plain)
    {
        HashSet<string> names = new(plain, StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, string> folder in spoken.GroupBy(one => one.Folder, one => one.Path[(one.Folder.Length + 1)..]))
        {
            List<string> own = [.. folder];
            if (own.Exists(name => !LessonFormats.OpensFolder(name) && names.Contains(name)))
            {
                return true;
            }

            names.UnionWith(own);
        }

        return false;
    }

    private static bool IsName(string folder) => Names.ContainsKey(folder[(folder.LastIndexOf('/') + 1)..]);

    private static IEnumerable<(string Folder, string Tag, string Path)> FoldersOf(string path)
    {
        string[] names = path.Split('/')[..^1];
        for (int i = 0; i < names.Length; i++)
        {
            if ((Names.GetValueOrDefault(names[i]) ?? Tag(names[i])) is { Length: > 0 } tag)
            {
                yield return (string.Join('/', names.Take(i + 1)), tag, path);
                yield break;
            }
        }
    }

    // The one that was asked for, the one without a tag, the one with most lessons, English.
    private static string Choose(List<string> tags, string? wanted)
    {
        List<IGrouping<string, string>> known = [.. tags.GroupBy(tag => tag, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Key.Length == 0).ThenByDescending(group => group.Count())
            .ThenByDescending(group => group.Key == "en").ThenBy(group => group.Key, StringComparer.Ordinal)];
        return known.Find(group => group.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase))?.Key ?? known[0].Key;
    }
}
