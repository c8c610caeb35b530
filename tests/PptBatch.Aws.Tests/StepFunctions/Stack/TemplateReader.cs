using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>Reads a template's YAML as CloudFormation does, with every value as text.</summary>
internal static class TemplateReader
{
    public static JsonNode Read(string yaml)
    {
        using StringReader text = new(yaml);
        Parser parser = new(text);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return Node(parser);
    }

    private static JsonNode Node(Parser parser)
    {
        TagName tag = ((NodeEvent)parser.Current!).Tag;
        JsonNode node = Untagged(parser);
        if (tag.IsEmpty)
        {
            return node;
        }

        string name = tag.Value.TrimStart('!');
        return new JsonObject { [name == "Ref" ? name : "Fn::" + name] = node };
    }

    private static JsonNode Untagged(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return scalar.Value;
        }

        if (parser.TryConsume<SequenceStart>(out SequenceStart? _))
        {
            JsonArray list = [];
            while (!parser.TryConsume<SequenceEnd>(out SequenceEnd? _))
            {
                list.Add(Node(parser));
            }

            return list;
        }

        parser.Consume<MappingStart>();
        JsonObject map = [];
        while (!parser.TryConsume<MappingEnd>(out MappingEnd? _))
        {
            map[parser.Consume<Scalar>().Value] = Node(parser);
        }

        return map;
    }
}
