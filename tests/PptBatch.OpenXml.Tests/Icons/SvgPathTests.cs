using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Icons;

public sealed class SvgPathTests
{
    [Theory]
    [InlineData("M1 2L3 4z", "M 1,2 L 3,4 Z")]
    [InlineData("m1-2 3.5.5h-1v2Z", "M 1,-2 L 4.5,-1.5 L 3.5,-1.5 L 3.5,0.5 Z")]
    [InlineData("M0 0 10 10 20 0", "M 0,0 L 10,10 L 20,0")]
    [InlineData("M0 0C1 1 2 1 3 0S5-1 6 0", "M 0,0 C 1,1 2,1 3,0 C 4,-1 5,-1 6,0")]
    [InlineData("M0 0q1 1 2 0t2 0", "M 0,0 Q 1,1 2,0 Q 3,-1 4,0")]
    [InlineData("M1 1h2zl5 5", "M 1,1 L 3,1 Z L 6,6")]
    public void Read_PathData_GivesAbsoluteSteps(string data, string steps) => Assert.Equal(steps, Text(SvgPath.Read(data)));

    [Fact]
    public void Read_HalfCircle_PassesThroughItsTopAndEndsWhereItSays()
    {
        IReadOnlyList<PathStep> steps = SvgPath.Read("M0 10A10 10 0 0 1 20 10")!;

        (double X, double Y) top = steps[1].Points[2];
        Assert.Equal(3, steps.Count);
        Assert.Equal((10, 0), (Math.Round(top.X, 6), Math.Round(top.Y, 6)));
        Assert.Equal((20, 10), steps[2].Points[2]);
    }

    [Fact]
    public void Read_ArcFlagsWithoutSpaces_AreReadOneByOne() =>
        Assert.Equal(Text(SvgPath.Read("M0 0a5 5 0 1 0 5 5")), Text(SvgPath.Read("M0 0a5 5 0 105 5")));

    [Theory]
    [InlineData("")]
    [InlineData("L1 2")]
    [InlineData("M1")]
    [InlineData("M1 2")]
    [InlineData("M1 2B3 4")]
    [InlineData("M1 2L3 x")]
    [InlineData("M1 2L1e99 4")]
    [InlineData("M1 2z3 4")]
    public void Read_WhatIsNoPathData_IsNull(string data) => Assert.Null(SvgPath.Read(data));

    [Fact]
    public void Read_MoreStepsThanAnIconHas_IsNull() => Assert.Null(SvgPath.Read("M0 0" + string.Concat(Enumerable.Repeat("l1 1", 6_000))));

    private static string? Text(IReadOnlyList<PathStep>? steps) => steps is null ? null : string.Join(' ', steps.Select(step =>
        string.Join(' ', step.Points.Select(point => FormattableString.Invariant($"{point.X},{point.Y}"))
            .Prepend(step.Verb == PathVerb.Close ? "Z" : step.Verb.ToString()[..1]))));
}
