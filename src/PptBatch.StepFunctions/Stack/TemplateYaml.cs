using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PptBatch;

/// <summary>Writes a template as people read it: YAML, CloudFormation's functions in their short form, long text as it is.</summary>
internal static class TemplateYaml
{
    private const int FlowWidth = 100;
    private static readonly string[] Words = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    public static string Of(JsonNode template)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Emitter emitter = new(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, template, TagName.Empty);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, JsonNode node, TagName tag)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } call when tag.IsEmpty && ShortForm(call.First().Key) is { } name:
                Write(emitter, call.First().Value!, name);
                break;
            case JsonObject map:
                emitter.Emit(new MappingStart(AnchorName.Empty, tag, tag.IsEmpty, MappingStyle.Block));
                foreach ((string key, JsonNode? value) in map)
                {
                    emitter.Emit(Scalar(key, TagName.Empty));
                    Write(emitter, value!, TagName.Empty);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                bool small = list.All(item => item is JsonValue) && list.ToJsonString().Length <= FlowWidth;
                emitter.Emit(new SequenceStart(AnchorName.Empty, tag, tag.IsEmpty, small ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (JsonNode? item in list)
                {
                    Write(emitter, item!, TagName.Empty);
                }

                emitter.Emit(new SequenceEnd());
                break;
            default:
                emitter.Emit(node.GetValueKind() == JsonValueKind.String
                    ? Scalar((string)node!, tag)
                    : new Scalar(AnchorName.Empty, tag, node.ToJsonString(), ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
                break;
        }
    }

    private static Scalar Scalar(string text, TagName tag)
    {
        // What a reader could take for another type is quoted.
        bool plain = !Words.Contains(text, StringComparer.OrdinalIgnoreCase) && char.IsAsciiLetter(text[0]);
        ScalarStyle style = text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
            : plain ? ScalarStyle.Plain
            : ScalarStyle.DoubleQuoted;
        return new Scalar(AnchorName.Empty, tag, text, style, isPlainImplicit: tag.IsEmpty, isQuotedImplicit: tag.IsEmpty);
    }

    private static string? ShortForm(string key) =>
        key == "Ref" ? "!Ref" : key.StartsWith("Fn::", StringComparison.Ordinal) ? "!" + key[4..] : null;
}
