using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PptBatch.Books.Json;

/// <summary>Says where in a broken JSON file the fault lies.</summary>
internal static class JsonFault
{
    /// <summary>The path of the value at which the parser stopped, such as <c>$.modules[0].lessons[3].content</c>.</summary>
    public static string PathIn(ReadOnlySpan<byte> text, int maxDepth)
    {
        JsonReaderOptions options = new() { MaxDepth = maxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        Utf8JsonReader reader = new(text, options);
        Stack<Level> open = new();
        try
        {
            while (reader.Read())
            {
                Follow(ref reader, open);
            }
        }
        catch (JsonException)
        {
            // The fault itself; the stack holds the way to it.
        }

        StringBuilder path = new("$");
        foreach (Level level in open.Reverse())
        {
            path.Append(level.Name is null ? string.Create(CultureInfo.InvariantCulture, $"[{level.Index}]") : "." + level.Name);
        }

        return path.ToString();
    }

    /// <summary>The parser's own words without its position, which the place already states.</summary>
    public static string Describe(JsonException error, int maxDepth)
    {
        int position = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = position < 0 ? error.Message : error.Message[..position];
        bool tooDeep = words.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase);
        bool cutOff = words.Contains("end of data", StringComparison.OrdinalIgnoreCase)
            || words.Contains("depth to be zero", StringComparison.OrdinalIgnoreCase);
        return tooDeep ? $"The JSON is nested more than {maxDepth} levels deep."
            : cutOff ? "The file ends too early: an object, a list or a text in it is not closed."
            : "The file is not valid JSON: " + words;
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<Level> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open.Peek().Name = reader.GetString() is { Length: <= 80 } name ? name : "(long name)";
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                Next(open);
                break;
            case JsonTokenType.StartObject:
                open.Push(new Level { Name = "" });
                break;
            case JsonTokenType.StartArray:
                open.Push(new Level());
                break;
            default:
                Next(open);
                break;
        }
    }

    private static void Next(Stack<Level> open)
    {
        if (open.TryPeek(out Level? level) && level.Name is null)
        {
            level.Index++;
        }
    }

    private sealed class Level
    {
        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
