using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
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

    [Fact]
    public void UseS3Artifacts_CredentialsOfTheHost_SignTheCalls()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<AWSCredentials>(new BasicAWSCredentials("AKIDOFTHEHOST", "secret"))
            .AddPptBatchOrchestration().UseS3Artifacts(o => o.Region = "eu-west-1").Services.BuildServiceProvider();
        string link = services.GetRequiredService<IAmazonS3>().GetPreSignedURL(
            new GetPreSignedUrlRequest { BucketName = "courses", Key = "a", Expires = DateTime.UtcNow.AddHours(1) });
        Assert.Contains("AKIDOFTHEHOST", link, StringComparison.Ordinal);
    }

    private static S3ArtifactsOptions Options(string prefix)
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseS3Artifacts(o => o.Prefix = prefix).Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<S3ArtifactsOptions>>().Value;
    }
}
