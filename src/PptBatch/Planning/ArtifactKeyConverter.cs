using System.Text.Json;
using System.Text.Json.Serialization;

namespace PptBatch.Planning;

/// <summary>A key as an object of bucket and path; reading goes through the constructor, so its checks hold for stored keys too.</summary>
internal sealed class ArtifactKeyConverter : JsonConverter<ArtifactKey>
{
    /// <inheritdoc/>
    public override ArtifactKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A key is an object with a bucket and a path.");
        }

        string? bucket = null;
        string? path = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            string? value = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
            (bucket, path) = name switch
            {
                "bucket" => (value, path),
                "path" => (bucket, value),
                _ => (bucket, path),
            };
        }

        return bucket is null or "" || path is null
            ? throw new JsonException("A key needs a bucket and a path.")
            : new ArtifactKey(bucket, path);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArtifactKey value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("bucket", value.Bucket);
        writer.WriteString("path", value.Path);
        writer.WriteEndObject();
    }
}
