using Amazon.Runtime;
using Amazon.S3.Model;
using Microsoft.AspNetCore.Builder;
using PptBatch.Aws.Tests.Wire;
using PptBatch.S3;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.S3;

/// <summary>Large objects pass through the store piece by piece, in both directions.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class S3StreamingTests(RadosGateway gateway)
{
    [GatewayFact]
    public async Task Write_ManyParts_ReadsNoFurtherThanThePartThatIsSent()
    {
        using Amazon.S3.IAmazonS3 client = gateway.ClientWith(new BasicAWSCredentials(RadosGateway.AccessKey, RadosGateway.SecretKey));
        CountingStream source = new((5 * S3Writes.PartBytes) + 100);
        List<long> readWhenSent = [];
        ((AmazonServiceClient)client).BeforeRequestEvent += (_, args) =>
        {
            if (args is WebServiceRequestEventArgs { Request: UploadPartRequest })
            {
                readWhenSent.Add(source.Position);
            }
        };
        await new S3ArtifactStore(client, TimeProvider.System, "").WriteAsync(
            new ArtifactKey(await gateway.BucketAsync(), "course/deck.pptx"), source, WriteCondition.Always);
        Assert.Equal(Enumerable.Range(1, 6).Select(part => Math.Min(part * (long)S3Writes.PartBytes, source.Length)), readWhenSent);
    }

    [Fact]
    public async Task OpenRead_LargeObject_GivesItsFirstBytesBeforeItsLastAreSent()
    {
        TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebApplication slow = LoopbackApp.Build();
        slow.Run(async context =>
        {
            context.Response.ContentLength = 2_000_000;
            await context.Response.Body.WriteAsync(new byte[1_000_000]);
            await context.Response.Body.FlushAsync();
            await read.Task;
            await context.Response.Body.WriteAsync(new byte[1_000_000]);
        });
        await slow.StartAsync();
        S3ArtifactStore store = new(
            S3ClientFactory.Create(
                new S3ArtifactsOptions { Endpoint = new Uri(slow.Urls.Single()), Region = "us-east-1" }, new BasicAWSCredentials("a", "b")),
            TimeProvider.System, "");

        await using Stream deck = (await store.OpenReadAsync(new ArtifactKey("courses", "deck.pptx")).WaitAsync(Hang.Limit))!;
        await deck.ReadExactlyAsync(new byte[1_000_000]);
        read.SetResult();
        await deck.ReadExactlyAsync(new byte[1_000_000]);
        Assert.Equal(0, await deck.ReadAsync(new byte[1]));
    }

    private sealed class CountingStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, length - Position);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
