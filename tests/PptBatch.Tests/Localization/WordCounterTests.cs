using PptBatch.Localization;

namespace PptBatch.Tests.Localization;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" two  words ", 2)]
    [InlineData("state-of-the-art, isn't it?", 3)]
    [InlineData("学习数据分析", 3)]
    [InlineData("你好。世界！", 2)]
    [InlineData("用SQL查询表", 3)]
    [InlineData("データを読む。", 3)]
    [InlineData("데이터를 읽는다", 2)]
    [InlineData("ภาษาไทยยาก", 3)]
    [InlineData("لغة عربية", 2)]
    public void Count_Text_IsWhatAReaderReads(string text, int words) => Assert.Equal(words, WordCounter.Count(text));

    [Theory]
    [InlineData("two words", 9)]
    [InlineData("用SQL查询表", 11)]
    [InlineData("لغة", 3)]
    public void Letters_Text_AreTwoForAnIdeograph(string text, int letters) => Assert.Equal(letters, WordCounter.Letters(text));
}
