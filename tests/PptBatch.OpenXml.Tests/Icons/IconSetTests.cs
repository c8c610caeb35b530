using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Icons;

public sealed class IconSetTests
{
    [Fact]
    public void Standard_EveryIcon_StaysInsideItsSquare() => Assert.All(IconSet.Standard.Names, name =>
    {
        IReadOnlyList<PathStep> outline = IconSet.Standard.Find(name)!.Outline;
        Assert.Equal(PathVerb.Close, outline[^1].Verb);
        Assert.All(outline.SelectMany(step => step.Points), point =>
        {
            Assert.InRange(point.X, 0, IconFrame.Grid);
            Assert.InRange(point.Y, 0, IconFrame.Grid);
        });
    });

    [Fact]
    public void Find_UnknownWord_IsNull()
    {
        Assert.Null(IconSet.Standard.Find("xyzzy"));
        Assert.Null(IconSet.Standard.Find(null));
        Assert.Null(IconSet.Standard.Find(" - "));
    }

    [Theory]
    [InlineData("Clock")]
    [InlineData(" clock ")]
    [InlineData("clocks")]
    [InlineData("alarm clock")]
    public void Find_NameInAnotherForm_IsTheIcon(string name) => Assert.Equal("clock", IconSet.Standard.Find(name)!.Name);

    [Theory]
    [InlineData("Reloj", "clock")]
    [InlineData("relógio", "clock")]
    [InlineData("Uhr", "clock")]
    [InlineData("horloge", "clock")]
    [InlineData("orologio", "clock")]
    [InlineData("máquina", "gear")]
    [InlineData("bar chart", "bars")]
    [InlineData("Datenbank", "database")]
    [InlineData("quadrática de água", "drop")]
    [InlineData("Flaggen", "flag")]
    public void Find_WordOfALanguage_IsTheIconThatStandsForIt(string word, string icon) => Assert.Equal(icon, IconSet.Standard.Find(word)?.Name);

    [Fact]
    public void Words_EachOfThem_StandForAnIconAndAreNoIconThemselves()
    {
        HashSet<string> names = [.. IconSet.Standard.Names];
        Assert.All(IconData.Words, pair =>
        {
            Assert.Contains(pair.Value, names);
            Assert.DoesNotContain(pair.Key, names);
            Assert.Equal(pair.Key, IconName.Normal(pair.Key));
        });
        Assert.All(names, name => Assert.Contains(name, IconData.Words.Values));
    }

    [Fact]
    public void With_PathsOfAHost_AreFoundAndWin()
    {
        IconSet set = IconSet.Standard.With([new("Our Logo", "M2 2h20v20H2z"), new("clock", "M0 0h24v24z")]);

        Assert.Equal("our-logo", set.Find("our-logo")!.Name);
        Assert.Equal(4, set.Find("clock")!.Outline.Count);
        Assert.NotEqual(4, IconSet.Standard.Find("clock")!.Outline.Count);
    }

    [Fact]
    public void With_PathThatCannotBeRead_NamesTheIcon()
    {
        FormatException error = Assert.Throws<FormatException>(() => IconSet.Standard.With([new("logo", "not a path")]));

        Assert.Contains("'logo'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_WideBox_IsASquareInItsMiddle() =>
        Assert.Equal(new Box(20, 0, 10, 10), IconSet.Standard.Find("clock")!.In(new Box(0, 0, 50, 10), ColorToken.Good).Box);
}
