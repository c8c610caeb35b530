using System.Text;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Makes text fit for XML: what XML 1.0 cannot carry is left out, and half a surrogate pair becomes U+FFFD.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!IsPlain(text[index]))
            {
                return Rebuild(text, index);
            }
        }

        return text;
    }

    private static bool IsPlain(char c) => c is (>= ' ' and < '\uD800') or '\t' or '\n' or (>= '\uE000' and < '\uFFFE');

    private static string Rebuild(string text, int from)
    {
        StringBuilder clean = new(text, 0, from, text.Length);
        for (int index = from; index < text.Length; index++)
        {
            char c = text[index];
            if (IsPlain(c))
            {
                clean.Append(c);
            }
            else if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(c).Append(text[++index]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }
}
