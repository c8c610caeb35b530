using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using PptBatch.S3;
using PptBatch.Testing.Aws.ObjectStore;

namespace PptBatch.Aws.Tests.S3;

/// <summary>A minute without S3, whichever call it begins with and however it shows, fails nothing; what lasts is said in S3's words.</summary>
public sealed class S3OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1) / QuickTime.Speed;
    private static readonly ArtifactKey Key = new("bucket", "course/a.json");
    private TroubledS3 _s3 = null!;
    private AmazonS3Client _client = null!;
    private S3ArtifactStore _store = null!;

    public static TheoryData<string, S3Trouble> Calls
    {
        get
        {
            TheoryData<string, S3Trouble> calls = [];
            foreach (string call in (string[])["read", "find", "list", "write", "write once", "write version", "upload", "delete"])
            {
                Array.ForEach(
                    [S3Trouble.SlowDown, S3Trouble.Silent, S3Trouble.Reset, S3Trouble.LostAnswer], trouble => calls.Add(call, trouble));
            }

            return calls;
        }
    }

    public async Task InitializeAsync()
    {
        _s3 = await TroubledS3.StartAsync();
        _client = new AmazonS3Client(new BasicAWSCredentials("key", "secret"), new AmazonS3Config
        {
            ServiceURL = _s3.Address.ToString(), ForcePathStyle = true, MaxErrorRetry = 0, AuthenticationRegion = "eu-west-1",
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
        _store = new S3ArtifactStore(_client, new QuickTime());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _s3.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WithinAMinuteOfTrouble_IsAnsweredAsWithoutIt(string call, S3Trouble trouble)
    {
        ArtifactInfo first = (await WriteAsync("first", WriteCondition.Always))!;
        _s3.Begin(1, trouble, Minute);

        switch (call)
        {
            case "read":
                Assert.Equal("first", await ReadAsync());
                break;
            case "find":
                Assert.Equal(5, (await _store.FindAsync(Key))!.Length);
                break;
            case "list":
                Assert.Equal(1, await _store.ListAsync("bucket", "course/").CountAsync());
                break;
            case "write":
                Assert.NotNull(await WriteAsync("second", WriteCondition.Always));
                Assert.Equal("second", await ReadAsync());
                break;
            case "write once":
                Assert.Null(await WriteAsync("second", WriteCondition.IfAbsent));
                await _store.DeleteAsync(Key);
                _s3.Begin(1, trouble, Minute);
                Assert.NotNull(await WriteAsync("third", WriteCondition.IfAbsent));
                Assert.Equal("third", await ReadAsync());
                break;
            case "write version":
                Assert.NotNull(await WriteAsync("second", WriteCondition.IfMatch(first.Version)));
                Assert.Null(await WriteAsync("third", WriteCondition.IfMatch(first.Version)));
                break;
            case "upload":
                string large = new('x', S3Writes.PartBytes + 10);
                Assert.Equal(large.Length, (await WriteAsync(large, WriteCondition.Always))!.Length);
                break;
            default:
                await _store.DeleteAsync(Key);
                Assert.Null(await _store.FindAsync(Key));
                break;
        }

        Assert.True(_s3.Requests > 2, $"{_s3.Requests} requests");
    }

    [Fact]
    public async Task Read_ConnectionThatBreaks_GoesOnBehindTheLastByte()
    {
        string large = string.Concat(Enumerable.Range(0, 100_000));
        await WriteAsync(large, WriteCondition.Always);
        _s3.BreaksAfter = 70_000;

        Assert.Equal(large, await ReadAsync());
    }

    [Theory]
    [InlineData(S3Trouble.SlowDown, "503 SlowDown: Please reduce your request rate (request R)")]
    [InlineData(S3Trouble.Silent, "S3 answered 500")]
    public async Task Call_TroubleThatLasts_NamesOperationKeyAndWhatS3Said(S3Trouble trouble, string says)
    {
        _s3.Begin(1, trouble, TimeSpan.FromDays(1));

        Diagnostic error = (await Assert.ThrowsAsync<PptBatchException>(() => _store.FindAsync(Key))).Diagnostic;
        Diagnostic other = (await Assert.ThrowsAsync<PptBatchException>(() => WriteAsync("x", WriteCondition.Always))).Diagnostic;

        Assert.Equal(("PB5045", "s3://bucket/course/a.json"), (error.Code, error.Place));
        Assert.StartsWith("HeadObject failed: S3 answered ", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("PutObject failed: ", other.Message, StringComparison.Ordinal);
        Assert.Contains(says, other.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.Message + other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_CancelledInTrouble_StopsWaiting()
    {
        _s3.Begin(1, S3Trouble.SlowDown, TimeSpan.FromDays(1));
        using CancellationTokenSource lesson = new(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.FindAsync(Key, lesson.Token));
    }

    [Fact]
    public async Task Call_WaitThatTheClientGivesUp_IsToldWithOperationAndKey()
    {
        _client.Dispose();
        _client = new AmazonS3Client(new BasicAWSCredentials("key", "secret"), new AmazonS3Config
        {
            ServiceURL = _s3.Address.ToString(), ForcePathStyle = true, MaxErrorRetry = 0, AuthenticationRegion = "eu-west-1",
            Timeout = TimeSpan.FromMilliseconds(20),
        });
        _store = new S3ArtifactStore(_client, new QuickTime());
        _s3.Begin(1, S3Trouble.Hangs, TimeSpan.FromDays(1));

        Diagnostic error = (await Assert.ThrowsAsync<PptBatchException>(() => _store.OpenReadAsync(Key))).Diagnostic;

        Assert.Equal(("PB5045", "GetObject failed: S3 did not answer in time."), (error.Code, error.Message));
    }

    [Fact]
    public async Task Upload_LostToAnotherWhileItCannotBeAborted_IsStillToldAsLost()
    {
        await WriteAsync("first", WriteCondition.Always);
        _s3.Begin(4, S3Trouble.SlowDown, TimeSpan.FromDays(1));
        _s3.Fails = request => request.Method == "DELETE";

        Assert.Null(await WriteAsync(new string('x', S3Writes.PartBytes + 10), WriteCondition.IfAbsent));
    }

    [Fact]
    public async Task Upload_CompletedByAnAnswerThatHoldsAnError_IsCompletedAgain()
    {
        _s3.Begin(4, S3Trouble.ErrorInside, Minute / 2);
        string large = new('x', S3Writes.PartBytes + 10);

        Assert.NotNull(await WriteAsync(large, WriteCondition.Always));

        Assert.Equal(large, await ReadAsync());
    }

    private Task<ArtifactInfo?> WriteAsync(string text, WriteCondition condition) =>
        _store.WriteAsync(Key, new MemoryStream(Encoding.UTF8.GetBytes(text)), condition);

    private async Task<string> ReadAsync()
    {
        await using Stream stream = (await _store.OpenReadAsync(Key))!;
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }
}
