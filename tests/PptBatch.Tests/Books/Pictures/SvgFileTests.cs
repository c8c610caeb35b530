using System.Text;
using PptBatch.Books.Pictures;

namespace PptBatch.Tests.Books.Pictures;

public sealed class SvgFileTests
{
    private const string Head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 10 10'>";

    [Theory]
    [InlineData("<script>fetch('http://evil.example/')</script>")]
    [InlineData("<image href='http://evil.example/a.png'/>")]
    [InlineData("<image xlink:href='file:///etc/passwd'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,evil.example'/>")]
    [InlineData("<use href='evil.example.svg#a'/>")]
    [InlineData("<rect onload=\"evil.example()\"/>")]
    [InlineData("<rect style=\"fill:url('http://evil.example/#a')\"/>")]
    [InlineData("<rect fill='url( evil.example#a )'/>")]
    [InlineData("<style>@import 'http://evil.example/a.css'; rect { fill: red }</style>")]
    [InlineData("<style>@font-face { src: url(\"http://evil.example/f.woff\") }</style>")]
    [InlineData("<foreignObject><p>evil.example</p></foreignObject>")]
    [InlineData("<?xml-stylesheet href='http://evil.example/a.css'?>")]
    [InlineData("<g xml:base='http://evil.example/'/>")]
    public void Clean_ReferenceToTheOutside_IsGone(string inside)
    {
        string clean = Clean(Head + inside + "<circle r='3'/></svg>");

        Assert.DoesNotContain("evil.example", clean, StringComparison.Ordinal);
        Assert.Contains("circle", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<use href='#a'/>")]
    [InlineData("<use xlink:href='#a'/>")]
    [InlineData("<rect fill='url(#a)'/>")]
    [InlineData("<image href='data:image/png;base64,iVBORw0KGgo='/>")]
    public void Clean_WhatStaysInside_IsKept(string inside) => Assert.Contains(
        inside.Split('\'')[1], Clean(Head + inside + "</svg>"), StringComparison.Ordinal);

    [Fact]
    public void Clean_DocumentTypeAndUtf16_AreRead()
    {
        const string Svg = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://evil.example/svg.dtd'>" + Head + "<rect/></svg>";

        Assert.DoesNotContain("evil.example", Clean(Svg), StringComparison.Ordinal);
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Head + "<rect/></svg>")];
        Assert.True(SvgFile.IsSvg(wide));
        Assert.NotNull(SvgFile.Clean(wide).Clean);
    }

    [Theory]
    [InlineData("<rect>", "not well-formed")]
    [InlineData("&x;</svg>", "not well-formed")]
    public void Clean_BrokenFile_SaysWhy(string rest, string problem) =>
        Assert.Contains(problem, SvgFile.Clean(Encoding.UTF8.GetBytes(Head + rest)).Problem!, StringComparison.Ordinal);

    [Fact]
    public void Clean_OtherXml_IsNoPicture() => Assert.Equal("the file is XML but not SVG", SvgFile.Clean("<html/>"u8.ToArray()).Problem);

    [Fact]
    public void Clean_DeepNesting_IsRefused() => Assert.Contains("inside each other", SvgFile.Clean(Encoding.UTF8.GetBytes(
        Head + string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000)) + "</svg>")).Problem!,
        StringComparison.Ordinal);

    [Fact]
    public void Clean_UsesOfUses_AreCountedAsWhatTheyDraw()
    {
        string doubling = "<rect id='a0'/>" + string.Concat(Enumerable.Range(1, 40).Select(level =>
            $"<g id='a{level}'><use href='#a{level - 1}'/><use href='#a{level - 1}'/></g>"));

        Assert.Contains("repeats parts", SvgFile.Clean(Encoding.UTF8.GetBytes(Head + doubling + "</svg>")).Problem!, StringComparison.Ordinal);
        Assert.Contains("repeats parts", SvgFile.Clean(Encoding.UTF8.GetBytes(Head + "<g id='a'><use href='#a'/></g></svg>")).Problem!, StringComparison.Ordinal);
    }

    private static string Clean(string svg) => Encoding.UTF8.GetString(SvgFile.Clean(Encoding.UTF8.GetBytes(svg)).Clean!);
}
