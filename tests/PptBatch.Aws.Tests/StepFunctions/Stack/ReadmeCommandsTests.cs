using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.S3;
using PptBatch.S3;
using PptBatch.Testing;
using PptBatch.Testing.Aws.ObjectStore;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>The commands of AWS's command line in the README, as they stand there, against what stands in for AWS on loopback.</summary>
public sealed class ReadmeCommandsTests : IDisposable
{
    private const string Bucket = "courses-bucket";
    private const string Deck = "energia-solar-en-casa/infographics/energia-solar-en-casa-complete.pptx";
    private static readonly string Readme =
        File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "README.md")).Replace("\\\n", "", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [AwsCommandLineFact]
    public async Task Commands_FromTheUploadToTheDeck_DoWhatTheReadmeSays()
    {
        await using TroubledS3 s3 = await TroubledS3.StartAsync();
        using AmazonS3Client client = new(new BasicAWSCredentials("testaccess", "testsecret"), new AmazonS3Config
        {
            ServiceURL = s3.Address.ToString(), ForcePathStyle = true, AuthenticationRegion = "us-east-1",
        });
        S3ArtifactStore store = new(client, TimeProvider.System);
        await using ExecutorSite site = await ExecutorSite.StartAsync(store);
        site.Hosts.Common = site.UseStepFunctions;
        site.Hosts.StartWorker();

        await RunAsync("aws s3 sync", s3, site);
        await RunAsync("aws lambda invoke", s3, site);
        LoopbackExecution asked = Assert.Single(site.States.Executions.Values);
        Assert.Contains(asked.Arn, await File.ReadAllTextAsync(_folder.PathOf("answer.json")), StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", await asked.EndedAsync());
        Assert.Contains(asked.Arn.Split(':')[^1], site.States.Executions.Keys);
        await store.DeleteAsync(new ArtifactKey(Bucket, Deck));

        await RunAsync("aws stepfunctions start-execution", s3, site);
        LoopbackExecution byHand = Assert.Single(site.States.Executions.Values, execution => execution != asked);
        Assert.Equal("SUCCEEDED", await byHand.EndedAsync());

        await RunAsync("aws s3 cp", s3, site);
        using ZipArchive deck = ZipFile.OpenRead(_folder.PathOf(Path.GetFileName(Deck)));
        Assert.NotNull(deck.GetEntry("ppt/presentation.xml"));
    }

    /// <summary>Runs the one command of the README that begins so.</summary>
    private async Task RunAsync(string start, TroubledS3 s3, ExecutorSite site)
    {
        string command = Assert.Single(Regex.Matches(Readme, $"(?m)(?:`|^ *)({Regex.Escape(start)}[^`\n]*)").Select(match => match.Groups[1].Value))
            .Replace("START_FUNCTION", "start", StringComparison.Ordinal).Replace(" ARN", " " + LoopbackStepFunctions.MachineArn, StringComparison.Ordinal)
            .Replace("BUCKET", Bucket, StringComparison.Ordinal).Replace("samples/course", SamplesFolder, StringComparison.Ordinal);
        if (AwsCommandLineFactAttribute.Version == 1)
        {
            // The first version takes payloads as they are, and does not know the option by which the second does.
            command = command.Replace("--cli-binary-format raw-in-base64-out ", "", StringComparison.Ordinal);
        }

        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "testaccess", ["AWS_SECRET_ACCESS_KEY"] = "testsecret", ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_ENDPOINT_URL_S3"] = s3.Address.ToString(), ["AWS_ENDPOINT_URL_LAMBDA"] = site.Lambda.Address.ToString(),
                ["AWS_ENDPOINT_URL_SFN"] = site.States.Address.ToString(), ["AWS_REQUEST_CHECKSUM_CALCULATION"] = "when_required",
                ["AWS_RESPONSE_CHECKSUM_VALIDATION"] = "when_required",
            },
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Hang.Limit);
        Assert.True(process.ExitCode == 0, $"{command}\n{output}{await errors}");
    }

    private static string SamplesFolder => Path.Combine(SharedInputs.RepositoryRoot, "samples", "course");
}

/// <summary>A fact that needs AWS's command line and the interpreter of state machines.</summary>
internal sealed class AwsCommandLineFactAttribute : FactAttribute
{
    public AwsCommandLineFactAttribute() => Skip = Version == 0 ? "needs AWS's command line on the path" : new InterpreterFactAttribute().Skip;

    /// <summary>The version on the path; 0 for none.</summary>
    public static int Version { get; } = VersionOnPath();

    private static int VersionOnPath()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "aws"))))
        {
            return 0;
        }

        using Process process = Process.Start(new ProcessStartInfo("aws", ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        return said.StartsWith("aws-cli/1.", StringComparison.Ordinal) ? 1 : said.StartsWith("aws-cli/", StringComparison.Ordinal) ? 2 : 0;
    }
}
