using System.Net;
using PptBatch.Books.Syntax;
using PptBatch.Books.Syntax.Components;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>
/// The opening tag of what may hold markdown: a foldable part, a frame, a box of HTML or of a component, the speaker's notes.
/// </summary>
/// <param name="Name">The name of its element, in lower case.</param>
/// <param name="Kind">The kind of box, or null for a frame.</param>
/// <param name="Title">The title that it states, or empty.</param>
/// <param name="IsNotes">True for the speaker's notes.</param>
/// <param name="Length">How many characters the tag takes.</param>
internal sealed record HtmlPart(string Name, CalloutKind? Kind, string Title, bool IsNotes, int Length)
{
    // Of these the name is the kind.
    private static readonly HashSet<string> Components = new(StringComparer.Ordinal)
    {
        "admonition", "callout", "alert", "note", "tip", "info", "warning", "danger", "caution", "important", "aside", "hint", "exercise",
        "solution", "question", "answer", "challenge", "quiz", "success", "error", "check",
    };

    /// <summary>The name of the part that a text closes at its beginning, or null.</summary>
    public static string? Closes(string text)
    {
        int end = text.StartsWith("</", StringComparison.Ordinal) ? text.IndexOf('>', StringComparison.Ordinal) : -1;
        string name = end < 0 ? "" : text[2..end].Trim();
        return name is "details" or "div" or "aside" || IsComponent(name) ? name.ToLowerInvariant() : null;
    }

    /// <summary>The part that a text opens at its beginning and does not close, or null.</summary>
    /// <param name="text">A block of HTML.</param>
    /// <param name="kindOf">The kind of a box by its name.</param>
    public static HtmlPart? Opens(string text, Func<string, CalloutKind?> kindOf)
    {
        if (JsxTag.Read(text) is not { IsClosing: false, IsSelfClosing: false } tag)
        {
            return null;
        }

        string name = tag.Name.ToLowerInvariant();
        bool component = IsComponent(tag.Name);
        bool isPart = component || tag.Name is "details" or "div" or "aside";
        if (!isPart || text.Contains($"</{tag.Name}", StringComparison.OrdinalIgnoreCase)
            || text.IndexOf($"<{tag.Name}", tag.Length, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return null;
        }

        string[] classes = tag.Attributes.GetValueOrDefault("class", tag.Attributes.GetValueOrDefault("className", "")).Split(' ');
        string stated = tag.Attributes.GetValueOrDefault("type", tag.Attributes.GetValueOrDefault("kind", ""));
        CalloutKind? kind = component ? kindOf(BoxName.Bare(stated)) ?? kindOf(name) ?? CalloutKind.Note
            : name == "div" ? KindOfClasses(classes, kindOf) : null;
        string title = WebUtility.HtmlDecode(component ? tag.Attributes.GetValueOrDefault("title", "") : "");
        bool notes = name == "aside" && Array.IndexOf(classes, "notes") >= 0;
        return new HtmlPart(name, kind, title, notes, tag.Length);
    }

    /// <summary>
    /// The kind of box that classes of HTML make: <c>alert alert-warning</c>, <c>admonition tip</c>; null where they make none.
    /// </summary>
    public static CalloutKind? KindOfClasses(IEnumerable<string> classes, Func<string, CalloutKind?> kindOf)
    {
        CalloutKind? found = null;
        bool isBox = false;
        foreach (string name in classes.Select(name => name.ToLowerInvariant()))
        {
            isBox |= name is "alert" or "admonition" or "callout" or "exercise" or "solution" or "challenge";
            found ??= name is "alert" or "admonition" or "callout" ? null : kindOf(BoxName.Bare(name));
        }

        return isBox ? found ?? CalloutKind.Note : null;
    }

    private static bool IsComponent(string name) =>
        name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && Components.Contains(name.ToLowerInvariant());
}
