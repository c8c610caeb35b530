using PptBatch.Generation.Outline.Presenting;

namespace PptBatch.Tests.Generation.Outline.Presenting;

public sealed class SentenceRankTests
{
    private static readonly string[] Sentences =
    [
        "A filter keeps the rows that meet a condition.",
        "Coffee was served at noon.",
        "The condition of a filter compares a column with a value.",
        "Rows that meet no condition are dropped by the filter.",
    ];

    [Fact]
    public void Of_SentencesThatShareWords_RanksThemAboveOneThatSharesNone()
    {
        IReadOnlyList<double> ranks = SentenceRank.Of(Sentences, new WordWeights(Sentences));

        Assert.Equal(1, ranks.ToList().IndexOf(ranks.Min()));
    }

    [Fact]
    public void Of_AnyText_GivesANumberForEachSentence()
    {
        IReadOnlyList<double> ranks = SentenceRank.Of(Sentences, new WordWeights(Sentences));

        Assert.Equal(Sentences.Length, ranks.Count);
        Assert.All(ranks, rank => Assert.InRange(rank, 0.01, 1));
    }

    [Fact]
    public void Of_LongText_IsRankedInStretches()
    {
        string[] text = [.. Enumerable.Range(0, 1000).Select(number => $"Sentence {number} has words of its own {number}.")];

        Assert.Equal(5, SentenceRank.Of(text, new WordWeights(text)).Sum(), 3);
    }

    [Fact]
    public void Of_ScriptWithoutSpaces_RanksByCharacters()
    {
        string[] text = ["猫が魚を食べる。", "猫が水を飲む。", "明日雨。"];
        IReadOnlyList<double> ranks = SentenceRank.Of(text, new WordWeights(text));

        Assert.Equal(2, ranks.ToList().IndexOf(ranks.Min()));
    }
}
