using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests;

/// <summary>Sets the environment variables that the AWS credential chain reads, and puts them back.</summary>
internal sealed class AwsEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public AwsEnvironment()
    {
        Set("AWS_ACCESS_KEY_ID", BedrockServer.AccessKey);
        Set("AWS_SECRET_ACCESS_KEY", BedrockServer.Secret);
        Set("AWS_SESSION_TOKEN", null);
        Set("AWS_EC2_METADATA_DISABLED", "true");
    }

    public void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
