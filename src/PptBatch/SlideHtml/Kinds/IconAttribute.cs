using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>The name of an icon on a heading, an item or a panel.</summary>
internal static class IconAttribute
{
    /// <summary>The attribute.</summary>
    public const string Name = "data-icon";

    private const int Longest = 60;

    /// <summary>The icon that an element names, or null; one that the renderer does not have is left out and reported.</summary>
    public static string? Read(IElement? element, ReadContext context)
    {
        string name = XmlText.Clean(element?.GetAttribute(Name) ?? "").Trim();
        if (name.Length == 0)
        {
            return null;
        }

        if (name.Length <= Longest && context.Support.HasIcon(name))
        {
            return name;
        }

        context.Say("PB3022", $"There is no icon \"{Excerpt.Of(name, Longest)}\"; it is left out.", "Name one that docs/icons.md shows.");
        return null;
    }

    /// <summary>The attribute with a space before it, or nothing.</summary>
    public static string Html(string? icon) => string.IsNullOrEmpty(icon) ? "" : $" {Name}=\"{HtmlText.Attribute(icon)}\"";
}
