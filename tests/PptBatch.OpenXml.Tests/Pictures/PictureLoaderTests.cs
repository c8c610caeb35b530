using System.Text;
using PptBatch.OpenXml.Pictures;

namespace PptBatch.OpenXml.Tests.Pictures;

public sealed class PictureLoaderTests
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><rect/></svg>";
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==";
    private static readonly byte[] Avif = [0, 0, 0, 28, .. "ftypavif"u8, 0, 0, 0, 0];
    private static readonly byte[] WebP = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];

    [Fact]
    public async Task LoadAsync_Svg_IsADrawingWithAPictureBesideIt()
    {
        Decoder decoder = new();
        Picture picture = (await LoadAsync("a.svg", decoder)).Find("a.svg")!;

        Assert.Equal(("png", "svg"), (picture.Extension, picture.Vector!.Extension));
        Assert.DoesNotContain("onload", Encoding.UTF8.GetString(picture.Vector.Bytes), StringComparison.Ordinal);
        Assert.Equal(picture.Vector.Bytes, decoder.Given);
    }

    [Fact]
    public async Task LoadAsync_WithoutADecoder_FormatsAreCountedAndNotComplainedOfOneByOne()
    {
        OpenedPictures opened = await LoadAsync("a.svg", null);

        Assert.Null(opened.Find("a.svg"));
        Assert.Null(opened.Problem("a.svg"));
        Assert.Equal(["SVG"], opened.Undecoded);
        Assert.Equal(["WebP"], (await LoadAsync("a.webp", null)).Undecoded);
    }

    [Theory]
    [InlineData("data:image/png;base64," + Png)]
    [InlineData("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg%2BM9QDwADgQF/e5IkGQAAAABJRU5ErkJggg%3D%3D")]
    public async Task LoadAsync_DataUri_IsThePictureInIt(string reference) =>
        Assert.Equal("png", (await LoadAsync(reference, null)).Find(reference)!.Extension);

    [Theory]
    [InlineData("data:image/png;base64,%%%")]
    [InlineData("data:image/png")]
    public async Task LoadAsync_BrokenDataUri_SaysWhy(string reference) =>
        Assert.Contains("cannot be read", (await LoadAsync(reference, null)).Problem(reference)!, StringComparison.Ordinal);

    [Fact]
    public async Task LoadAsync_WhatTheDecoderCannotRead_NamesTheFormat() =>
        Assert.Contains("WebP", (await LoadAsync("a.webp", new Decoder { Fails = true })).Problem("a.webp")!, StringComparison.Ordinal);

    [Fact]
    public async Task LoadAsync_FormatWithoutADecoder_SaysThatAndNotThatThePictureIsDamaged() => Assert.Equal(
        "its format is AVIF, for which there is no decoder here",
        (await LoadAsync("a.avif", new Decoder { Fails = true })).Problem("a.avif"));

    private static Task<OpenedPictures> LoadAsync(string reference, IPictureDecoder? decoder) =>
        PictureLoader.LoadAsync([reference], 1, new Files(), decoder, CancellationToken.None);

    private sealed class Files : IPictureSource
    {
        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(new MemoryStream(reference.EndsWith("svg", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Svg)
                : reference.EndsWith("avif", StringComparison.Ordinal) ? Avif : WebP));
    }

    private sealed class Decoder : IPictureDecoder
    {
        public bool Fails { get; init; }

        public byte[] Given { get; private set; } = [];

        public DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels, CancellationToken cancellationToken = default)
        {
            Given = file.ToArray();
            return Fails ? null : new DecodedPicture(Convert.FromBase64String(Png), "image/png", 1, 1);
        }
    }
}
