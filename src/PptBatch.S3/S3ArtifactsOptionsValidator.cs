using Microsoft.Extensions.Options;

namespace PptBatch.S3;

internal sealed class S3ArtifactsOptionsValidator : IValidateOptions<S3ArtifactsOptions>
{
    public ValidateOptionsResult Validate(string? name, S3ArtifactsOptions options) =>
        options.Prefix.Length == 0 || ArtifactPath.IsSafe(options.Prefix.TrimEnd('/'))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"S3ArtifactsOptions.Prefix is '{options.Prefix}'; it must be a relative path with '/' between names, or empty.");
}
