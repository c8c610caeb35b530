using System.Text.RegularExpressions;
using Markdig.Syntax;
using PptBatch.Books.Links;
using PptBatch.Books.Shortcodes;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Pictures;

/// <summary>Makes a lesson's list of pictures, and reports each that is not in the course folder; leads its links to lessons.</summary>
internal sealed partial class LessonPictures(PictureShelf shelf, LessonLinks links, Findings findings)
{
    private const int MaxPictures = 2_000;
    private const int Named = 5;
    private readonly List<string> _onTheWeb = [];

    /// <summary>The markdown with its picture tags rewritten, and its pictures.</summary>
    /// <param name="markdown">The lesson's text.</param>
    /// <param name="lesson">How messages name the lesson.</param>
    /// <param name="file">Path inside the course of the lesson's file, beside which its pictures lie; null where it has none.</param>
    public (string Markdown, IReadOnlyList<LessonImage> Images) Read(string markdown, string lesson, string? file = null)
    {
        if (MarkdownPictures.Parse(markdown) is not { } document)
        {
            findings.Warning(
                "PB1021", "The markdown is too damaged to search for pictures.", lesson, "Nest its lists and quotations less deeply.");
            return (markdown, []);
        }

        string plain = ShortcodeText.Rewrite(markdown, document);
        if (!ReferenceEquals(plain, markdown) && MarkdownPictures.Parse(plain) is { } again)
        {
            (markdown, document) = (plain, again);
        }

        string rewritten = VisualTags.Rewrite(markdown, document);
        MarkdownDocument? final = ReferenceEquals(rewritten, markdown) ? document : MarkdownPictures.Parse(rewritten);
        Dictionary<string, LessonImage> images = new(StringComparer.Ordinal);
        List<LessonImage> ordered = [];
        foreach (PictureMention mention in final is null ? [] : MarkdownPictures.Find(rewritten, final))
        {
            if (images.Count < MaxPictures && !images.ContainsKey(mention.Reference))
            {
                LessonImage image = Resolve(mention, lesson, file);
                images.Add(mention.Reference, image);
                ordered.Add(image);
            }
        }

        SayOnTheWeb(lesson);
        return (final is null ? rewritten : links.Rewrite(rewritten, final, lesson, file), ordered);
    }

    private void SayOnTheWeb(string lesson)
    {
        if (_onTheWeb.Count > 0)
        {
            string names = FirstFew.Of(_onTheWeb, Named, reference => $"'{Excerpt.Of(reference, 200)}'");
            findings.Warning(
                "PB1020",
                _onTheWeb.Count == 1 ? $"The picture {names} is on the web; pictures are not downloaded."
                    : FormattableString.Invariant($"{_onTheWeb.Count} pictures are on the web; pictures are not downloaded: ")
                    + $"{names}.",
                lesson,
                "Save each of them beside the lesson or under images/ and name that file, or remove the reference.");
            _onTheWeb.Clear();
        }
    }

    private LessonImage Resolve(PictureMention mention, string lesson, string? file)
    {
        string description = IsId(mention) ? "" : mention.Alt;
        if (mention.Reference.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            // Such a reference is the picture itself.
            return new LessonImage(mention.Reference, null, description);
        }

        ArtifactKey? key = shelf.Find(mention.Reference, file);
        if (key is null && IsOnTheWeb(mention.Reference))
        {
            _onTheWeb.Add(mention.Reference);
        }
        else if (key is null)
        {
            string places = string.Join(", ", shelf.Places(mention.Reference, file).Select(place => Excerpt.Of(place, 200)));
            string near = shelf.Nearest(mention.Reference, file) is { } name ? $" The nearest name in the course is '{name}'." : "";
            findings.Warning(
                "PB1020",
                $"The picture '{Excerpt.Of(mention.Reference, 200)}' is not in the course"
                + (places.Length == 0 ? "." : $"; it was looked for as {places}.") + near,
                lesson,
                file is null ? "Put it under images/ with that name, or remove the reference."
                    : "Put it beside the lesson or under images/ with that name, or remove the reference.");
        }

        return new LessonImage(mention.Reference, key, description);
    }

    // Builders write the picture's id as its alt text; that describes nothing.
    private static bool IsId(PictureMention mention) =>
        Id().IsMatch(mention.Alt) || mention.Reference.EndsWith('/' + mention.Alt, StringComparison.Ordinal);

    private static bool IsOnTheWeb(string reference) =>
        reference.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || reference.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || reference.StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d{1,3}-\d{1,3}-[\p{L}\p{N}_]+$")]
    private static partial Regex Id();
}
