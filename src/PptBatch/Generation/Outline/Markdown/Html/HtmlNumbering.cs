using System.Globalization;
using AngleSharp.Dom;

namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>
/// Keeps what numbers the items of a list of HTML where slide HTML knows nothing but a start: letters and Roman numbers become part of the
/// words, and where the count jumps or goes down a list of its own begins.
/// </summary>
internal static class HtmlNumbering
{
    private static readonly (int Value, string Sign)[] Roman =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static void Keep(IElement list, IDocument document)
    {
        List<IElement> items = [.. list.Children.Where(child => child.LocalName == "li")];
        string type = list.GetAttribute("type") ?? "";
        bool down = list.HasAttribute("reversed");
        bool jumps = down || items.Exists(item => item.HasAttribute("value"));
        if (items.Count == 0 || (!jumps && type is not ("a" or "A" or "i" or "I")))
        {
            return;
        }

        int number = Number(list, "start") ?? (down ? items.Count : 1);
        List<int> numbers = [];
        foreach (IElement item in items)
        {
            number = Number(item, "value") ?? number;
            numbers.Add(number);
            number += down ? -1 : 1;
        }

        if (type is "a" or "A" or "i" or "I")
        {
            Spell(list, items, numbers, type, document);
        }
        else if (list.ParentElement?.LocalName != "li")
        {
            Part(list, items, numbers, document);
        }
    }

    private static void Spell(IElement list, List<IElement> items, List<int> numbers, string type, IDocument document)
    {
        for (int i = 0; i < items.Count; i++)
        {
            string sign = type is "i" or "I" ? RomanOf(numbers[i]) : LetterOf(numbers[i]);
            bool inParagraph = items[i].FirstElementChild is { LocalName: "p" } first
                && first.PreviousSibling?.TextContent.Trim() is null or "";
            IElement place = inParagraph ? items[i].FirstElementChild! : items[i];
            place.Prepend(document.CreateTextNode((char.IsUpper(type[0]) ? sign.ToUpperInvariant() : sign) + ". "));
        }

        IElement plain = document.CreateElement("ul");
        plain.Append([.. list.ChildNodes]);
        list.Replace(plain);
    }

    private static void Part(IElement list, List<IElement> items, List<int> numbers, IDocument document)
    {
        List<INode> parts = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1] + 1)
            {
                IElement part = document.CreateElement("ol");
                part.SetAttribute("start", numbers[i].ToString(CultureInfo.InvariantCulture));
                parts.Add(part);
            }

            ((IElement)parts[^1]).Append(items[i]);
        }

        list.Replace([.. parts]);
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static string LetterOf(int number) => number is < 1 or > 26
        ? number.ToString(CultureInfo.InvariantCulture)
        : ((char)('a' + number - 1)).ToString();

    private static string RomanOf(int number)
    {
        if (number is < 1 or > 399)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        string text = "";
        foreach ((int value, string sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
