using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Markdig;
using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;
using PptBatch.Books.Syntax;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>SUMMARY.md</c> of mdBook and GitBook, <c>_sidebar.md</c> of docsify: lists of links, under headings for parts.</summary>
internal sealed class SummaryOrder : ICourseOrderReader
{
    public bool Reads(string path) => YamlOrders.IsNamed(path, "SUMMARY.md", "_sidebar.md");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        if (await sources.ReadAsync(path, cancellationToken) is not { } text)
        {
            return null;
        }

        if (Parsed(text) is not { } document)
        {
            sources.Findings.Warning(
                "PB1054",
                "The order of the lessons is nested too deeply, or too damaged, to be read; another order is used.",
                sources.Place(path),
                "Write it as a list of links.");
            return null;
        }

        List<OrderEntry> entries = Entries(document, LessonFormats.FolderOf(path));
        bool sidebar = path.EndsWith("_sidebar.md", StringComparison.OrdinalIgnoreCase);
        CourseOrder order = new()
        {
            File = path,
            Tool = sidebar ? "docsify" : "mdBook",
            Root = LessonFormats.FolderOf(path),
            Entries = entries,
        };
        return entries.Count == 0 ? null : await WithBookAsync(order, sources, cancellationToken);
    }

    private static MarkdownDocument? Parsed(string text)
    {
        if (MarkdownLimits.Exceeded(text) is not null)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(text);
        }
        catch (ArgumentException)
        {
            // What the parser throws at its depth limit.
            return null;
        }
    }

    private static List<OrderEntry> Entries(MarkdownDocument document, string root)
    {
        List<OrderEntry> entries = [];
        string? part = null;
        foreach (Block block in document)
        {
            switch (block)
            {
                // The first heading names the file.
                case HeadingBlock heading when document.IndexOf(block) > 0 || heading.Level > 1:
                    part = TextOf(heading.Inline);
                    break;
                case ThematicBreakBlock:
                    part = null;
                    break;
                case ParagraphBlock { Inline: { } inline }:
                    entries.AddRange(inline.Descendants<LinkInline>().SelectMany(link => Entry(root, link, part)));
                    break;
                case ListBlock list:
                    AddList(list, root, part, entries);
                    break;
                default:
                    break;
            }
        }

        return entries;
    }

    // Without parts, a chapter that has sections is one.
    private static void AddList(ListBlock list, string root, string? part, List<OrderEntry> entries)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            ContainerInline? first = item.OfType<ParagraphBlock>().FirstOrDefault()?.Inline;
            ListBlock[] below = [.. item.OfType<ListBlock>()];
            string? module = part ?? (below.Length > 0 && first is not null ? TextOf(first) : null);
            if (first?.Descendants<LinkInline>().FirstOrDefault() is { } link)
            {
                entries.AddRange(Entry(root, link, module));
            }

            foreach (ListBlock nested in below)
            {
                AddList(nested, root, module, entries);
            }
        }
    }

    private static IEnumerable<OrderEntry> Entry(string root, LinkInline link, string? part) =>
        link.IsImage ? [] : YamlOrders.Entry(root, link.Url, TextOf(link), part);

    private static string? TextOf(ContainerInline? inline)
    {
        string text = string.Concat((inline?.Descendants() ?? []).Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        })).Trim();
        return text.Length == 0 ? null : text;
    }

    // book.toml lies beside the book's folder of sources, or in it; GitBook has a book.json.
    private static async Task<CourseOrder> WithBookAsync(CourseOrder order, CourseSources sources, CancellationToken cancellationToken)
    {
        string above = LessonFormats.FolderOf(order.Root);
        foreach (string folder in new[] { order.Root, above }.Distinct())
        {
            string prefix = folder.Length == 0 ? "" : folder + "/";
            if (await sources.ReadAsync(prefix + "book.toml", cancellationToken) is { } toml)
            {
                Dictionary<string, string> book = Book(toml);
                return order with { Title = book.GetValueOrDefault("title"), Language = book.GetValueOrDefault("language") };
            }

            if (await sources.ReadAsync(prefix + "book.json", cancellationToken) is { } json)
            {
                YamlTree? book = YamlText.Read(json);
                return order with { Tool = "GitBook", Title = YamlText.Of(book, "title"), Language = YamlText.Of(book, "language") };
            }
        }

        return order;
    }

    private static Dictionary<string, string> Book(string toml)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        IEnumerable<KeyValueSyntax> pairs = SyntaxParser.Parse(toml).Tables
            .Where(table => table.Name?.ToString().Trim() == "book").SelectMany(table => table.Items.OfType<KeyValueSyntax>());
        foreach (KeyValueSyntax pair in pairs)
        {
            if (pair is { Key: { } key, Value: StringValueSyntax { Value: { } value } })
            {
                values[key.ToString().Trim()] = value;
            }
        }

        return values;
    }
}
