using PptBatch.Cli.Files;

namespace PptBatch.EndToEnd.Tests.Cli.Files;

public sealed class CoursePathTests
{
    [Theory]
    [InlineData("s3://courses/faros", "courses", "faros")]
    [InlineData("s3://courses/2026/faros/", "courses", "2026/faros")]
    [InlineData("/courses/faros", "/courses", "faros")]
    [InlineData("/courses/faros/", "/courses", "faros")]
    [InlineData("/courses/2026/./faros", "/courses/2026", "faros")]
    public void Of_WhatAPersonTypes_IsBucketAndFolder(string typed, string bucket, string folder) =>
        Assert.Equal(new CourseLocation(bucket, folder), CoursePath.Of(typed));

    [Theory]
    [InlineData("s3://courses")]
    [InlineData("s3:///faros")]
    [InlineData("s3://courses/../other")]
    [InlineData("/")]
    [InlineData("  ")]
    public void Of_WhatNamesNoFolder_IsRefused(string typed) =>
        Assert.Equal("PB5030", Assert.Throws<PptBatchException>(() => CoursePath.Of(typed)).Diagnostic.Code);

    [Fact]
    public void FullPath_OfS3_IsAnAddressAgain() => Assert.Equal(
        "s3://courses/faros/infographics/run.json", CoursePath.FullPath(CoursePath.Of("s3://courses/faros").Key(RunPaths.Run)));
}
