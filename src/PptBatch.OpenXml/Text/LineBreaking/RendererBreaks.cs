namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>Where renderers of slides break less than the annex: not after a slash or backslash inside a path or an address.</summary>
internal static class RendererBreaks
{
    public static void Apply(ReadOnlySpan<char> text, Span<LineBreak> breaks)
    {
        for (int at = text.IndexOfAny('/', '\\'), next; at >= 0; at = next < 0 ? -1 : at + 1 + next)
        {
            if (at + 1 < text.Length && breaks[at + 1] == LineBreak.Allowed)
            {
                breaks[at + 1] = LineBreak.None;
            }

            next = text[(at + 1)..].IndexOfAny('/', '\\');
        }
    }
}
