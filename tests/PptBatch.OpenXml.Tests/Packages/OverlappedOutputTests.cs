using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Packages;

public sealed class OverlappedOutputTests
{
    private const int Pieces = 3000;

    [Fact]
    public async Task Write_OutputThatTakesItsTime_KeepsTheOrder()
    {
        SlowStream stream = new(failAt: int.MaxValue);
        await using OverlappedOutput output = new(stream);

        await FillAsync(output);
        byte[] large = [.. Enumerable.Range(0, 2 * OverlappedOutput.BlockSize).Select(at => (byte)(at / 3))];
        await output.WriteLongAsync(large, CancellationToken.None);
        await FillAsync(output);
        await output.FinishAsync(CancellationToken.None);

        byte[] pieces = [.. Enumerable.Range(0, Pieces).SelectMany(Piece)];
        Assert.Equal([.. pieces, .. large, .. pieces], stream.Written.ToArray());
        Assert.Equal(stream.Written.Length, output.Position);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Write_OutputThatFails_TellsItAndWritesNoMore(int failAt)
    {
        SlowStream stream = new(failAt);
        await using OverlappedOutput output = new(stream);

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await FillAsync(output);
            await output.FinishAsync(CancellationToken.None);
        });

        await output.DisposeAsync();
        Assert.Equal(failAt, stream.Writes);
        Assert.False(stream.IsBusy);
    }

    private static async Task FillAsync(OverlappedOutput output)
    {
        for (int piece = 0; piece < Pieces; piece++)
        {
            byte[] bytes = Piece(piece);
            await output.MakeRoomAsync(bytes.Length, CancellationToken.None);
            bytes.CopyTo(output.Free);
            output.Advance(bytes.Length);
        }
    }

    private static byte[] Piece(int number) => [.. BitConverter.GetBytes(number), .. new byte[number % 500]];

    /// <summary>Reads what it is given only after it was let go: a block that is filled again too early shows.</summary>
    private sealed class SlowStream(int failAt) : MemoryStream
    {
        public MemoryStream Written { get; } = new();

        public int Writes { get; private set; }

        public bool IsBusy { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.False(IsBusy);
            IsBusy = true;
            Writes++;
            bool fails = Writes == failAt;
            for (int turn = 0; turn < 20; turn++)
            {
                await Task.Yield();
            }

            Written.Write(buffer.Span);
            IsBusy = false;
            if (fails)
            {
                throw new IOException("The disk is full.");
            }
        }
    }
}
