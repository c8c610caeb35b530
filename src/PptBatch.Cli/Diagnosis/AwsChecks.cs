using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace PptBatch.Cli.Diagnosis;

/// <summary>What this machine has for AWS, from its environment and files alone: nothing is called, and no secret is shown.</summary>
internal static class AwsChecks
{
    private const string Needed = "Only models, s3:// courses and workers on AWS need it.";

    private static readonly string[] RoleVariables =
        ["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"];

    public static IReadOnlyList<Check> All() => [Region(), Credentials()];

    private static Check Region() =>
        Value("AWS_REGION") is { } region ? new Check("region", CheckState.Ok, $"{region}, from AWS_REGION")
        : ProfileRegion() is { } found ? new Check("region", CheckState.Ok, $"{found}, from the AWS profile")
        : new Check("region", CheckState.Missing, "none is set", $"Set AWS_REGION, for example to us-east-1. {Needed}");

    private static Check Credentials()
    {
        string profile = Value("AWS_PROFILE") ?? "default";
        string? source = Value("AWS_ACCESS_KEY_ID") is not null && Value("AWS_SECRET_ACCESS_KEY") is not null ? "the environment"
            : Profiles().TryGetProfile(profile, out _) ? $"the profile '{profile}'"
            : RoleVariables.FirstOrDefault(name => Value(name) is not null) is { } role ? $"the role that {role} names"
            : null;
        return source is not null
            ? new Check("credentials", CheckState.Ok, $"from {source}; whether they are valid was not checked")
            : new Check(
                "credentials", CheckState.Missing, "none in the environment or the AWS profiles; the machine's own role was not checked",
                $"Sign in with the AWS CLI, or set AWS_PROFILE. {Needed}");
    }

    private static string? ProfileRegion()
    {
        try
        {
            return FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName;
        }
        catch (AmazonClientException)
        {
            // A profile file that cannot be read has no region.
            return null;
        }
    }

    private static CredentialProfileStoreChain Profiles() => new();

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
