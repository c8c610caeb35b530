using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Outlines;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// Values that a text names between double braces: the <c>substitutions</c> of MyST, of a lesson's front matter and of the course, and what
/// MkDocs keeps under <c>extra</c>. A name without a value stays, and is reported with the rest of a site's markup.
/// </summary>
internal static class Substitutions
{
    private const int LongestName = 60;

    /// <summary>
    /// The values of the course: of <c>_config.yml</c> (Jupyter Book), <c>myst.yml</c> and <c>mkdocs.yml</c> nearest to its top.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfCourseAsync(CourseSources sources, CancellationToken cancellationToken)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        string[] names = ["_config.yml", "myst.yml", "mkdocs.yml"];
        foreach (string name in names)
        {
            if (await SiteSettings.OfAsync(sources, name, cancellationToken) is { Tree: { } tree })
            {
                Add(values, tree["parse"]?["myst_substitutions"] ?? tree["project"]?["substitutions"] ?? tree["extra"]);
            }
        }

        return values;
    }

    /// <summary>The text with the values in place of their names; code keeps its own braces.</summary>
    /// <param name="text">A lesson without its front matter.</param>
    /// <param name="course">The values of the course.</param>
    /// <param name="own">What the lesson's front matter keeps under <c>substitutions</c>, or null.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> course, YamlTree? own)
    {
        Dictionary<string, string> values = new(course, StringComparer.Ordinal);
        Add(values, own);
        if (values.Count == 0 || !text.Contains("{{", StringComparison.Ordinal) || MarkdownLimits.Exceeded(text) is not null)
        {
            return text;
        }

        StringBuilder filled = new();
        int done = 0;
        List<SourceSpan> code = Code(text);
        const string Open = "{{";
        int start = text.IndexOf(Open, StringComparison.Ordinal);
        for (; start >= 0; start = text.IndexOf(Open, start + Open.Length, StringComparison.Ordinal))
        {
            int end = text.IndexOf("}}", start, StringComparison.Ordinal);
            string? value = end < 0 || end - start > LongestName ? null : values.GetValueOrDefault(text[(start + 2)..end].Trim());
            if (value is not null && start >= done && !code.Exists(span => span.Start <= start && start <= span.End))
            {
                filled.Append(text, done, start - done).Append(value);
                done = end + 2;
            }
        }

        return done == 0 ? text : filled.Append(text, done, text.Length - done).ToString();
    }

    private static List<SourceSpan> Code(string text) =>
        LessonPipeline.TryParse(text) is { } document
            ? [.. document.Descendants().Where(node => node is CodeInline or MathInline
                || (node is CodeBlock && (node as FencedCodeBlock)?.Info is not ['{', ..])).Select(node => node.Span)]
            : [new SourceSpan(0, text.Length)];

    private static void Add(Dictionary<string, string> values, YamlTree? tree)
    {
        foreach ((string name, YamlTree value) in (tree as YamlTree.Map)?.Entries ?? [])
        {
            if (value is YamlTree.Text text)
            {
                values[name] = text.Value.Trim();
            }
        }
    }
}
