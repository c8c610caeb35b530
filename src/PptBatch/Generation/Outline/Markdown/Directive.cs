using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>A directive of MyST: between back-quotes like code, with a name in braces, options, and a body that may be markdown.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Argument">What stands behind the braces.</param>
/// <param name="Options">Lines <c>:name: value</c> at the head of the body.</param>
/// <param name="Body">The rest.</param>
internal sealed record Directive(string Name, string Argument, IReadOnlyDictionary<string, string> Options, string Body)
{
    private static readonly HashSet<string> Navigation = new(StringComparer.Ordinal)
    {
        "toctree", "contents", "index", "tableofcontents", "bibliography", "include", "literalinclude", "eval-rst", "raw", "only-html",
        "postexercise", "disqus", "download", "bibliography*",
    };

    /// <summary>True for what directs a site and says nothing on a slide; a file that it would include is not there.</summary>
    public bool IsNavigation => Navigation.Contains(Name);

    /// <summary>The directive, or null for code in a language.</summary>
    public static Directive? Of(string info, string arguments, string text)
    {
        if (!info.StartsWith('{') || info.Length < 3 || info[1] is '.' or '#' or '=')
        {
            return null;
        }

        if (BookdownBox.Of(info + " " + arguments, text) is { } bookdown)
        {
            return bookdown;
        }

        int end = info.IndexOf('}');
        string name = info[1..(end < 0 ? info.Length : end)].ToLowerInvariant();
        bool known = end > 0 && (BoxReader.Knows(name) || Navigation.Contains(name)
            || name is "figure" or "image" or "math" or "code-block" or "code" or "sourcecode" or "code-cell" or "table" or "list-table"
                or "mermaid" or "glossary" or "csv-table" || EmbeddedMedia.IsDirective(name));
        if (!known)
        {
            return null;
        }

        Dictionary<string, string> options = new(StringComparer.Ordinal);
        string[] lines = Dedented(text.Split('\n'));

        // Options stand between rules as YAML, or as lines that begin with a colon.
        int first = lines[0].Trim() == "---" ? Array.FindIndex(lines, 1, line => line.Trim() == "---") + 1 : 0;
        for (; first < lines.Length && lines[first].StartsWith(':') && lines[first].IndexOf(':', 1) is var colon and > 1; first++)
        {
            options[lines[first][1..colon]] = lines[first][(colon + 1)..].Trim();
        }

        string rest = info.Length > end + 1 ? info[(end + 1)..] : "";
        return new Directive(name, (rest + " " + arguments).Trim(), options, string.Join('\n', lines.Skip(first)));
    }

    // A body may stand farther in than its fence, all of it; to the parser that would be code.
    private static string[] Dedented(string[] lines)
    {
        int indent = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty().Min();
        return indent == 0 ? lines : [.. lines.Select(line => line[Math.Min(indent, line.Length)..])];
    }

    /// <summary>What the directive stands for.</summary>
    /// <param name="boxes">Reads boxes.</param>
    /// <param name="markdown">Reads the body as markdown.</param>
    public IReadOnlyList<Block> Read(BoxReader boxes, Func<string, IReadOnlyList<Block>> markdown)
    {
        InlineText title = Inline(Argument, markdown);
        switch (Name)
        {
            case "code-block" or "code" or "sourcecode" or "code-cell":
                string language = Argument.Split(' ')[0].ToLowerInvariant();
                bool ipython = language.StartsWith("ipython", StringComparison.Ordinal);
                return [.. Options.TryGetValue("caption", out string? above) && above.Length > 0
                    ? [new ParagraphBlock(Inline(above, markdown))] : (Block[])[],
                    new CodeBlock(Body.Trim('\n'), ipython ? "python" : language)];
            case "mermaid":
                return [Drawing()];
            case "math":
                return [new MathBlock((Argument + "\n" + Body).Trim())];
            case "figure" or "image":
                string alt = Options.GetValueOrDefault("alt", "");
                IReadOnlyList<Block> caption = markdown(Body);
                return caption is [ParagraphBlock first, ..]
                    ? [new PictureBlock(Argument, alt.Length > 0 ? alt : first.Text.Plain, first.Text), .. caption.Skip(1)]
                    : [new PictureBlock(Argument, alt), .. caption];
            case "table":
                return [.. markdown(Body).Select(block => block is TableBlock { Caption: null } table && !title.IsEmpty
                    ? table with { Caption = title } : block)];
            case "list-table":
                return DirectiveTables.OfList(Body, Options.GetValueOrDefault("header-rows", "0"), title, markdown) is { } listed
                    ? [listed]
                    : markdown(Body);
            case "csv-table":
                return [DirectiveTables.OfCsv(Options.GetValueOrDefault("header", ""), Body, title, cell => Inline(cell, markdown))];
            case "glossary":
                return [GlossaryOf(markdown)];
            case "youtube" or "vimeo" or "iframe" or "video":
                return [Media()];
            case "admonition":
                string kind = Options.GetValueOrDefault("class", "note").Split(' ', ',')[0];
                return boxes.Read(BoxReader.Knows(kind) ? kind : "note", title, markdown(Body));
            default:
                string box = BoxName.Bare(Name);
                title = boxes.Titled(box, title, Options.GetValueOrDefault("label", ""));
                return boxes.Read(box, title, markdown(Body));
        }
    }

    private static InlineText Inline(string text, Func<string, IReadOnlyList<Block>> markdown) =>
        text.Length > 0 && markdown(text) is [ParagraphBlock line] ? line.Text : InlineText.Trimmed(text);

    private ParagraphBlock Media()
    {
        (string words, string address) = EmbeddedMedia.OfDirective(Name, Argument, Options, Body);
        return new ParagraphBlock(InlineText.From([new Inline(words, Href: Links.Target(address))]));
    }

    private Block Drawing()
    {
        CodeBlock drawing = new(CellOptions.Without(Body, "{mermaid}").Trim('\n'), "mermaid");
        return MermaidHtml.Drawn(drawing, out _) ?? drawing;
    }

    // Terms stand at the margin, their definitions set in below them.
    private GlossaryBlock GlossaryOf(Func<string, IReadOnlyList<Block>> markdown)
    {
        List<GlossaryEntry> entries = [];
        foreach (string line in Body.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                entries.Add(new GlossaryEntry(Inline(line.Trim(), markdown), []));
            }
            else if (entries is [.., { } last])
            {
                InlineText text = Inline(line.Trim(':', ' ', '\t'), markdown);
                InlineText all = last.Definitions is [{ } before] ? before.Append(text) : text;
                entries[^1] = last with { Definitions = [all] };
            }
        }

        return new GlossaryBlock(entries);
    }
}
