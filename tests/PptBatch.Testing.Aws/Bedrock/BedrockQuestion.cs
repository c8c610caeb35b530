using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>One request as the server saw it.</summary>
/// <param name="Path">The address's path, which names the model.</param>
/// <param name="Body">What was asked.</param>
/// <param name="Lesson">The lesson that the prompt names, or 0.</param>
/// <param name="Turn">How many requests for that lesson there have been, this one included.</param>
/// <param name="At">When it came, in simulated time.</param>
/// <param name="AtOnce">How many requests were in work then, this one included.</param>
internal sealed partial record BedrockQuestion(string Path, JsonNode Body, int Lesson, int Turn, TimeSpan At, int AtOnce)
{
    /// <summary>The text of the last message.</summary>
    public string LastMessage => TextOf(Body["messages"]!.AsArray()[^1]!);

    /// <summary>The texts of the messages, in order.</summary>
    public IReadOnlyList<string> Messages => [.. Body["messages"]!.AsArray().Select(message => TextOf(message!))];

    public static int LessonOf(JsonNode body) =>
        body["messages"] is JsonArray { Count: > 0 } messages && Number().Match(TextOf(messages[0]!)) is { Success: true } found
            ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;

    private static string TextOf(JsonNode message) => message["content"] switch
    {
        JsonArray blocks => string.Concat(blocks.Select(block => (string?)block!["text"])),
        { } text => text.GetValue<string>(),
        null => "",
    };

    [GeneratedRegex("^- Number: ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Number();
}
