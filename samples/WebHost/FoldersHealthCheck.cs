using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace WebHost;

/// <summary>Whether courses can be read and results be written.</summary>
internal sealed class FoldersHealthCheck(IOptions<DeckFolders> folders) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folders.Value.Courses))
        {
            return Task.FromResult(HealthCheckResult.Unhealthy($"The folder of the courses, {folders.Value.Courses}, is not there."));
        }

        try
        {
            Directory.CreateDirectory(folders.Value.Results);
            using FileStream probe = new(
                Path.Combine(folders.Value.Results, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("Results cannot be written: " + error.Message));
        }
    }
}
