using System.Text;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Tests.Generation.Chat.Pricing;

public sealed class PriceTableTests
{
    [Theory]
    [InlineData("anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic.claude-sonnet-4-5")]
    [InlineData("us.anthropic.claude-haiku-4-5-20251001-v1:0", "anthropic.claude-haiku-4-5")]
    [InlineData("global.anthropic.claude-sonnet-5-5", "anthropic.claude-sonnet-5-5")]
    [InlineData("arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.anthropic.claude-opus-5-5", "anthropic.claude-opus-5-5")]
    [InlineData("anthropic.claude-opus-5", "anthropic.claude-opus-5")]
    public void Find_IdProfileOrArn_GivesTheModel(string model, string expected) =>
        Assert.Equal(expected, PriceTable.Embedded.Find(model)?.Id);

    [Theory]
    [InlineData("anthropic.claude-sonnet-9")]
    [InlineData("meta.llama4")]
    [InlineData("")]
    public void CostOf_UnknownModel_IsUnknownAndNotZero(string model) =>
        Assert.Null(PriceTable.Embedded.CostOf(model, new TokenUsage(1000, 1000)));

    // The course of 16 lessons at 6k in and 12k out: the figures of the price pages.
    [Theory]
    [InlineData("global.anthropic.claude-sonnet-4-5", 3.168)]
    [InlineData("global.anthropic.claude-haiku-4-5", 1.056)]
    [InlineData("global.anthropic.claude-sonnet-5-5", 2.112)]
    [InlineData("us.anthropic.claude-sonnet-4-5", 3.4848)]
    public void CostOf_SixteenLessons_IsTheListPrice(string model, decimal expected) =>
        Assert.Equal(expected, 16 * PriceTable.Embedded.CostOf(model, new TokenUsage(6_000, 12_000))!.Value);

    [Fact]
    public void CostOf_CacheReadAndWrite_AreATenthAndFiveQuarters() =>
        Assert.Equal(
            (3m * 0.1m) + (3m * 1.25m),
            PriceTable.Embedded.CostOf("global.anthropic.claude-sonnet-4-5", new TokenUsage(0, 0, 1_000_000, 1_000_000)));

    [Fact]
    public void CostOf_LongPrompt_TakesTheSecondStep() =>
        Assert.Equal(0.50m * 0.2m, PriceTable.Embedded.CostOf("global.anthropic.claude-haiku-5-5", new TokenUsage(200_000, 0)));

    [Fact]
    public void Parse_BrokenFile_NamesFileAndLine()
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes("{\n  \"asOf\": }"));
        PptBatchException error = Assert.Throws<PptBatchException>(() => PriceTable.Parse(file, "my-prices.json"));
        Assert.Contains("my-prices.json", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }
}
