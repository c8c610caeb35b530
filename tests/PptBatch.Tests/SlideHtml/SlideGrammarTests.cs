using System.Globalization;
using System.Text.RegularExpressions;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Grammar;
using PptBatch.SlideHtml.Model;
using PptBatch.Testing;

namespace PptBatch.Tests.SlideHtml;

/// <summary>The page of the dialect and the prompt say what the grammar says.</summary>
public sealed partial class SlideGrammarTests
{
    public static TheoryData<string> Pages => [Docs(), Prompt()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryKindOfBlock_IsNamed(string page) => Assert.All(BlockTable.Standard.Kinds, kind =>
    {
        Assert.Contains(kind.Class ?? kind.Tags[0], page, StringComparison.Ordinal);
        Assert.All(kind.PartClasses, part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.All(kind.Values, value => Assert.Contains(value, page, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryLayout_IsNamed(string page) =>
        Assert.All(SlideGrammar.Standard.Layouts.Where(layout => layout != "section"), layout =>
            Assert.Contains(layout, page, StringComparison.Ordinal));

    [Fact]
    public void Docs_EveryAttributeInThem_IsOfTheGrammar() => Assert.All(
        DataAttribute().Matches(Docs()).Select(match => match.Value).Distinct(), name =>
            Assert.Contains(name, SlideGrammar.Standard.Attributes));

    [Fact]
    public void Docs_EveryLimitInThem_IsTheOneThatHolds()
    {
        string docs = Docs();
        Assert.All(
            (int[])[SlideHtmlLimits.LessonCharacters, SlideHtmlLimits.Slides, SlideHtmlLimits.SlideCharacters,
                SlideHtmlLimits.SlideElements, SlideHtmlLimits.Pictures],
            limit => Assert.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), docs, StringComparison.Ordinal));
    }

    private static string Docs() => File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "docs", "slide-html.md"));

    private static string Prompt() =>
        File.ReadAllText(
            Path.Combine(SharedInputs.RepositoryRoot, "src", "PptBatch", "Generation", "Chat", "Prompting", "lesson-slides.v3.md"));

    [GeneratedRegex("data-[a-z]+")]
    private static partial Regex DataAttribute();
}
