namespace PptBatch.S3;

/// <summary>What a browser is told an artifact is.</summary>
internal static class S3MediaType
{
    public static string Of(ArtifactKey key) => Path.GetExtension(key.Name) switch
    {
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
