namespace PptBatch.Generation.Chat.Writing;

/// <summary>Joins a reply that was cut off and what the model answered when asked to go on.</summary>
internal static class ReplySeam
{
    private const string Open = "<article";
    private const int LongestOverlap = 2000;
    private const int ShortestOverlap = 20;

    public static string Join(string soFar, string rest)
    {
        string clean = WithoutFence(rest);

        // Some start over instead of continuing.
        if (clean.TrimStart().StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            return clean;
        }

        for (int length = Math.Min(LongestOverlap, Math.Min(soFar.Length, clean.Length)); length >= ShortestOverlap; length--)
        {
            if (soFar.AsSpan(soFar.Length - length).SequenceEqual(clean.AsSpan(0, length)))
            {
                return soFar + clean[length..];
            }
        }

        return soFar + clean;
    }

    private static string WithoutFence(string text)
    {
        string start = text.TrimStart();
        int line = start.IndexOf('\n', StringComparison.Ordinal);
        return start.StartsWith("```", StringComparison.Ordinal) && line > 0 ? start[(line + 1)..] : text;
    }
}
