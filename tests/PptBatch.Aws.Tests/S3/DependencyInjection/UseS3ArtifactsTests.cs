using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3.DependencyInjection;

public sealed class UseS3ArtifactsTests
{
    [Theory]
    [InlineData("../elsewhere")]
    [InlineData("/courses")]
    [InlineData("courses//2026")]
    public void UseS3Artifacts_PrefixThatIsNoPath_IsRefusedWithThePrefix(string prefix)
    {
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => Options(prefix));
        Assert.Contains($"Prefix is '{prefix}'; it must be a relative path", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("courses/2026/")]
    public void UseS3Artifacts_PrefixOfAFolder_IsTaken(string prefix) => Assert.Equal(prefix, Options(prefix).Prefix);

    private static S3ArtifactsOptions Options(string prefix)
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseS3Artifacts(o => o.Prefix = prefix).Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<S3ArtifactsOptions>>().Value;
    }
}
