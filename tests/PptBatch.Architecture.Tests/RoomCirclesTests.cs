using PptBatch.Architecture.Tests.Rooms;

namespace PptBatch.Architecture.Tests;

public class RoomCirclesTests
{
    [Fact]
    public void In_TwoFoldersBothWays_NamesTheFourFiles()
    {
        RoomCircle circle = Assert.Single(RoomCircles.In(
        [
            new("Books/Reader.cs", "Plans/Plan.cs"),
            new("Books/Shelf.cs", "Books/Reader.cs"),
            new("Plans/Planner.cs", "Books/Shelf.cs"),
        ]));

        Assert.Equal("", circle.Folder);
        Assert.Equal("Books/Reader.cs refers to Plans/Plan.cs; Plans/Planner.cs refers to Books/Shelf.cs", circle.ToString());
    }

    [Fact]
    public void In_CircleOfThreeFolders_NamesEachStep()
    {
        RoomCircle circle = Assert.Single(RoomCircles.In([new("A/a.cs", "B/b.cs"), new("B/b.cs", "C/c.cs"), new("C/c.cs", "A/a.cs")]));

        Assert.Equal("A/a.cs refers to B/b.cs; B/b.cs refers to C/c.cs; C/c.cs refers to A/a.cs", circle.ToString());
    }

    [Fact]
    public void In_SubFoldersBothWays_IsACircleOfTheirParentOnly()
    {
        RoomCircle circle = Assert.Single(RoomCircles.In([new("A/X/x.cs", "A/Y/y.cs"), new("A/Y/y.cs", "A/X/Deep/z.cs")]));

        Assert.Equal("A", circle.Folder);
    }

    [Fact]
    public void In_SubFolderThatRefersToFilesBesideItAndIsUsedByThem_IsACircle()
    {
        RoomCircle circle = Assert.Single(RoomCircles.In([new("A/a.cs", "A/X/x.cs"), new("A/X/x.cs", "A/b.cs")]));

        Assert.Equal("A", circle.Folder);
        Assert.Equal(2, circle.Steps.Count);
    }

    [Fact]
    public void In_OneDirection_IsNoCircle() =>
        Assert.Empty(RoomCircles.In(
        [
            new("Run.cs", "A/a.cs"),
            new("A/a.cs", "A/X/x.cs"),
            new("A/X/x.cs", "B/b.cs"),
            new("A/X/x.cs", "A/X/y.cs"),
            new("A/X/y.cs", "A/X/x.cs"),
        ]));
}
