namespace PptBatch.Bedrock;

/// <summary>How Claude on Amazon Bedrock is reached.</summary>
public sealed class BedrockOptions
{
    /// <summary>Model id, inference profile id or profile ARN, such as <c>global.anthropic.claude-sonnet-5-5</c>. Required.</summary>
    public string ModelId { get; set; } = "";

    /// <summary>AWS region, such as <c>eu-west-1</c>. Default: null, which takes the environment's or the profile's region.</summary>
    public string? Region { get; set; }

    /// <summary>Address of the service. Default: null, which takes AWS_ENDPOINT_URL_BEDROCK_RUNTIME, else the region's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Whether the stable part of the prompt is marked for caching. Default: true.</summary>
    public bool CachePrompt { get; set; } = true;
}
