using System.Text.RegularExpressions;
using PptBatch.Architecture.Tests.Rooms;
using PptBatch.Architecture.Tests.Sources;

namespace PptBatch.Architecture.Tests;

/// <summary>The rules of docs/architecture.md, over every project under <c>src</c>.</summary>
public partial class ArchitectureTests
{
    private const int MaxFiles = 25;
    private const int MaxLines = 300;
    private const int MaxColumns = 140;

    [Fact]
    public void Folders_OfEachProject_ReferToEachOtherInOneDirection()
    {
        Dictionary<string, string> circles = [];
        foreach (SourceProject project in SourceProject.All)
        {
            foreach (RoomCircle circle in RoomCircles.In(FileReferences.In(SourceCompilations.Of(project))))
            {
                circles.Add(circle.Folder.Length == 0 ? project.Name : $"{project.Name}/{circle.Folder}", circle.ToString());
            }
        }

        KnownExceptions.AssertOnly("Rooms of a folder must not form a circle.", KnownExceptions.Circles, circles);
    }

    [Fact]
    public void Internals_OfShippedAssemblies_AreSeenByNoOtherShippedAssembly()
    {
        HashSet<string> shipped = [.. SourceProject.All.Select(project => project.Name)];
        Dictionary<string, string> friends = (
            from project in SourceProject.All
            from friend in project.Friends.Concat(FriendsInSource(project))
            where shipped.Contains(friend)
            select $"{project.Name} -> {friend}").ToDictionary(pair => pair, _ => "make public what it needs, or move it");

        KnownExceptions.AssertOnly("A shipped assembly must not see another's internals.", KnownExceptions.Friends, friends);
    }

    [Fact]
    public void Folders_OfEachProject_HoldAtMostTwentyFiveFiles()
    {
        Dictionary<string, string> crowded = (
            from project in SourceProject.All
            from file in project.Files
            group file by $"{project.Name}/{Path.GetDirectoryName(file)}" into folder
            where folder.Count() > MaxFiles
            select folder).ToDictionary(folder => folder.Key, folder => $"{folder.Count()} files");

        KnownExceptions.AssertOnly("A folder must be split into rooms.", KnownExceptions.CrowdedFolders, crowded);
    }

    [Fact]
    public void Namespaces_OfEachFile_AreThoseOfTheirFolders()
    {
        Dictionary<string, string> wrong = [];
        foreach (SourceProject project in SourceProject.All)
        {
            foreach (string file in project.Files)
            {
                if (NamespaceRule.Fault(project.Name, file, project.Read(file)) is { } fault)
                {
                    wrong.Add($"{project.Name}/{file}", fault);
                }
            }
        }

        KnownExceptions.AssertOnly("A namespace must be that of its folder.", KnownExceptions.Namespaces, wrong);
    }

    [Fact]
    public void Files_OfEachProject_HaveAtMostThreeHundredLines()
    {
        Dictionary<string, string> tooLong = (
            from project in SourceProject.All
            from file in project.Files
            let lines = project.Read(file).AsSpan().TrimEnd('\n').Count('\n') + 1
            where lines > MaxLines
            select (Name: $"{project.Name}/{file}", lines)).ToDictionary(file => file.Name, file => $"{file.lines} lines");

        KnownExceptions.AssertOnly("A file must be split by its ideas.", KnownExceptions.LongFiles, tooLong);
    }

    [Fact]
    public void Lines_OfEachFile_HaveAtMostOneHundredAndFortyColumns()
    {
        Dictionary<string, string> wide = (
            from project in SourceProject.All
            from file in project.Files
            let lines = project.Read(file).Split('\n')
            let first = Array.FindIndex(lines, line => line.TrimEnd('\r').Length > MaxColumns)
            where first >= 0
            select (Name: $"{project.Name}/{file}", Line: first + 1)).ToDictionary(file => file.Name, file => $"line {file.Line}");

        KnownExceptions.AssertOnly("A line must fit its width.", [], wide);
    }

    private static IEnumerable<string> FriendsInSource(SourceProject project) =>
        from file in project.Files
        from Match attribute in FriendAttribute().Matches(project.Read(file))
        select attribute.Groups[1].Value;

    [GeneratedRegex("""\[assembly:\s*(?:[\w.]*\.)?InternalsVisibleTo\("([^",]+)""")]
    private static partial Regex FriendAttribute();
}
