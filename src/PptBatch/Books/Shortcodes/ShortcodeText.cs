using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Shortcodes;

/// <summary>
/// Writes what the tags of site generators and of Obsidian mean as the markdown that says the same: pictures, videos, keys, boxes, tabs and
/// code. What is left is taken out, and reported, when slides are made. Code is left as it is.
/// </summary>
internal static partial class ShortcodeText
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"];

    private static readonly HashSet<string> Boxes = new(StringComparer.Ordinal)
    {
        "notice", "hint", "callout", "alert", "admonition", "note", "tip", "info", "warning", "danger", "caution", "important", "details",
        "expand", "tab", "tabs", "quiz", "exercise", "solution", "question", "answer",
    };

    /// <summary>The markdown; the same string when there was nothing to rewrite.</summary>
    /// <param name="markdown">A lesson.</param>
    /// <param name="document">The same, parsed.</param>
    public static string Rewrite(string markdown, MarkdownDocument document)
    {
        List<Match> tags = [.. Tag().Matches(markdown).AsEnumerable()];
        if (tags.Count == 0)
        {
            return markdown;
        }

        SpanSet code = new(document.Descendants().Where(node => node is CodeBlock or CodeInline));
        tags.RemoveAll(tag => code.Holds(tag.Index));
        StringBuilder text = new();
        int done = 0;
        Stack<(string Name, int Tag)> open = new();
        string?[] written = new string?[tags.Count];
        for (int i = 0; i < tags.Count; i++)
        {
            written[i] = Written(markdown, tags, i, written, open);
        }

        for (int i = 0; i < tags.Count; i++)
        {
            if (written[i] is { } instead)
            {
                text.Append(markdown, done, tags[i].Index - done).Append(instead);
                done = tags[i].Index + tags[i].Length;
            }
        }

        return done == 0 ? markdown : text.Append(markdown, done, markdown.Length - done).ToString();
    }

    // What opens a box or code is only rewritten once its end is found, and both stand in lines of their own.
    private static string? Written(string markdown, List<Match> tags, int index, string?[] written, Stack<(string Name, int Tag)> open)
    {
        Match tag = tags[index];
        if (tag.Groups["wiki"].Success)
        {
            return Wiki(tag);
        }

        bool liquid = tag.Groups["liquid"].Success;
        string name = (liquid ? tag.Groups["liquid"] : tag.Groups["name"]).Value.ToLowerInvariant();
        bool closing = tag.Groups["close"].Success || name == "endhighlight";
        name = name == "endhighlight" ? "highlight" : name;
        Shortcode code = Shortcode.Of(name, closing, tag.Groups[liquid ? "words" : "arguments"].Value);
        if (name != "highlight" && (liquid || !Boxes.Contains(name)))
        {
            return closing || liquid ? null : Media(code);
        }

        if (!IsAlone(markdown, tag))
        {
            return null;
        }

        if (!closing)
        {
            open.Push((name, index));
            return null;
        }

        while (open.TryPop(out (string Name, int Tag) opened))
        {
            if (opened.Name == name)
            {
                Match begin = tags[opened.Tag];
                bool ofLiquid = begin.Groups["liquid"].Success;
                written[opened.Tag] = Opening(Shortcode.Of(name, false, begin.Groups[ofLiquid ? "words" : "arguments"].Value));
                return name == "highlight" ? "```" : ":::";
            }
        }

        return null;
    }

    private static string Opening(Shortcode code)
    {
        string first = code.First("type", "kind", "color", "style", "class");
        string title = code.First("title", "header", "name", "summary", "label", "heading");
        switch (code.Name)
        {
            case "highlight":
                return $"```{code.At(0)}";
            case "tabs":
                return "::: tabs";
            case "tab" or "details" or "expand":
                return $"::: {(code.Name == "expand" ? "details" : code.Name)} {(title.Length > 0 ? title : code.At(0))}".TrimEnd();
            case "notice" or "hint" or "callout" or "alert" or "admonition":
                string kind = first.Length > 0 ? first : code.At(0);
                string named = title.Length > 0 ? title : code.At(first.Length > 0 ? 0 : 1);
                return $"::: {(kind.Length > 0 && kind.All(char.IsLetter) ? kind : "note")} {named}".TrimEnd();
            default:
                return $"::: {code.Name} {(title.Length > 0 ? title : code.At(0))}".TrimEnd();
        }
    }

    private static string? Media(Shortcode code)
    {
        string title = code.First("title", "caption", "alt", "aria-label");
        switch (code.Name)
        {
            case "figure" or "img" or "image" or "picture":
                string source = code.First("src", "link-src", "image") is { Length: > 0 } stated ? stated : code.At(0);
                string alt = code.First("alt") is { Length: > 0 } described ? $"{{alt=\"{described.Replace('"', '\'')}\"}}" : "";
                return source.Length == 0 ? null : $"![{Escaped(code.First("caption", "title", "alt"))}](<{source}>){alt}";
            case "youtube" or "youtube-lite" or "yt":
                string id = code.First("id", "v") is { Length: > 0 } named ? named : code.At(0);
                return id.Length == 0 ? null : Link(title.Length > 0 ? title : code.At(1), $"https://www.youtube.com/watch?v={id}");
            case "vimeo":
                string clip = code.First("id") is { Length: > 0 } number ? number : code.At(0);
                return clip.Length == 0 ? null : Link(title, $"https://vimeo.com/{clip}");
            case "video" or "audio" or "iframe" or "embed":
                string address = code.First("src", "url", "file") is { Length: > 0 } given ? given : code.At(0);
                return address.Length == 0 ? null : Link(title, address);
            case "kbd":
                string keys = code.At(0).Length > 0 ? code.At(0) : code.First("win", "mac", "linux");
                return keys.Length == 0 ? null : $"<kbd>{keys.Replace("<", "&lt;", StringComparison.Ordinal)}</kbd>";
            default:
                return null;
        }
    }

    // Obsidian: ![[picture.png|words]] and [[page|words]]. Two brackets alone may be meant, as [[Prototype]] is.
    private static string? Wiki(Match tag)
    {
        string target = tag.Groups["target"].Value.Trim();
        string words = tag.Groups["shown"].Value.Trim();
        bool embeds = tag.ValueSpan[0] == '!';
        if (embeds)
        {
            bool isPicture = Array.Exists(Pictures, end => target.EndsWith(end, StringComparison.OrdinalIgnoreCase));
            string alt = words.Length > 0 && !words.All(c => char.IsAsciiDigit(c) || c == 'x') ? words : "";
            return isPicture ? $"![{Escaped(alt)}](<{target}>)" : Link(words.Length > 0 ? words : target, WithExtension(target));
        }

        return words.Length == 0 ? null : Link(words, WithExtension(target));
    }

    private static string WithExtension(string target)
    {
        int anchor = target.IndexOf('#', StringComparison.Ordinal);
        string page = anchor < 0 ? target : target[..anchor];
        return page.Length == 0 || Path.HasExtension(page) ? target : page + ".md" + (anchor < 0 ? "" : target[anchor..]);
    }

    private static string Link(string words, string address) =>
        $"[{Escaped(words.Length > 0 ? words : address)}]({(address.Contains(' ', StringComparison.Ordinal) ? $"<{address}>" : address)})";

    private static string Escaped(string words) =>
        words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static bool IsAlone(string markdown, Match tag)
    {
        int start = tag.Index;
        while (start > 0 && markdown[start - 1] is ' ' or '\t')
        {
            start--;
        }

        int end = tag.Index + tag.Length;
        while (end < markdown.Length && markdown[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return (start == 0 || markdown[start - 1] == '\n') && (end == markdown.Length || markdown[end] == '\n');
    }

    [GeneratedRegex(
        @"\{\{[<%]-?[ \t]*(?<close>/)?[ \t]*(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})(?<arguments>[^{}\n]{0,600}?)/?[ \t]*-?[>%]\}\}"
            + @"|\{%-?[ \t]*(?<liquid>highlight|endhighlight)(?<words>[^%\n]{0,200}?)-?%\}"
            + @"|(?<wiki>!?\[\[(?<target>[^\[\]|\n]{1,200})(?:\|(?<shown>[^\[\]|\n]{1,200}))?\]\])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
