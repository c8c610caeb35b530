namespace PptBatch.Tests.Generation.Grounding;

/// <summary>Lessons in Chinese, Japanese and Arabic: their numerals, digits, dates and names are read as those of other languages are.</summary>
public sealed class UnspacedLessonsTests
{
    private const string Chinese = """
        ## 泸定桥

        茶马古道形成于唐代，全长约3800公里。泸定桥位于甘孜州，桥长103米，由13根铁链组成，1706年4月2日建成。
        每年约有三万匹马经过这里，占总数的百分之六十。桥头的石碑叫「御制碑」，高2.5米。

        | 路线 | 起点 | 里程 |
        |---|---|---|
        | 川藏线 | 雅安 | 1200 |
        | 滇藏线 | 普洱 | 950 |

        1. 泸定桥有多少根铁链？A. 9根　B. 13根　C. 15根（答案：B）
        """;

    private const string Japanese = """
        ## 観音埼灯台

        灯台は１８６９年２月11日に点灯しました。設計したのはレオンス・ヴェルニーで、高さは約12ｍ、光は約23km先まで届きます。
        職員は二十五人で、一年の費用は1億2000万円、そのうち８割が人件費でした。

        1. 光は何km先まで届きますか。ア　12km　イ　23km　ウ　25km（正解：イ）
        """;

    private const string Arabic = """
        ## المنارة

        بُنيت المنارة سنة ١٨٦٩ وارتفاعها ١٢٫٥ متراً، ويعمل فيها خمسة وعشرون حارساً. يصل الضوء إلى ٢٣ كيلومتراً، وهو ٤٠٪ من عرض المضيق.
        افتُتحت في 9 مايو 1869.

        1. كم يبلغ ارتفاع المنارة؟ أ) ١٢٫٥ متراً  ب) ٢٣ متراً  ج) ٤٠ متراً (الجواب: أ)
        """;

    [Theory]
    [InlineData("zh", "<p>泸定桥有13根铁链，桥长103米</p>")]
    [InlineData("zh", "<p>泸定桥的铁链是十三根</p>")]
    [InlineData("zh", "<li>每年有30000匹马经过，占60%</li>")]
    [InlineData("zh", "<li>石碑叫「御制碑」，高2.5米</li>")]
    [InlineData("zh", "<p>泸定桥1706年4月2日建成，茶马古道约三千八百公里</p>")]
    [InlineData("zh", "<table><tr><th>路线</th><th>里程</th></tr><tr><td>川藏线</td><td>1200</td></tr></table>")]
    [InlineData("zh", "<ol class=\"quiz\"><li>有多少根铁链？<ul><li>9根</li><li><strong>13根</strong></li></ul></li></ol>")]
    [InlineData("ja", "<p>灯台は1869年に点灯し、職員は25人でした</p>")]
    [InlineData("ja", "<p>設計したのはヴェルニーです</p>")]
    [InlineData("ja", "<li>費用は12000万円、人件費は80%</li>")]
    [InlineData("ja", "<ol class=\"quiz\"><li>光は？<ul><li>12km</li><li><strong>23km</strong></li></ul></li></ol>")]
    [InlineData("ar", "<p>بُنيت المنارة سنة 1869 وارتفاعها 12.5 متراً</p>")]
    [InlineData("ar", "<p>في المنارة ٢٥ حارساً، والضوء 40% من عرض المضيق</p>")]
    [InlineData("ar", "<ol class=\"quiz\"><li>الارتفاع؟<ul><li><strong>١٢٫٥ متراً</strong></li><li>٢٣ متراً</li></ul></li></ol>")]
    public void Doubts_OfWhatTheLessonSays_AreNone(string language, string slide) => Assert.Empty(Doubts(language, slide));

    [Theory]
    [InlineData("zh", "<p>泸定桥有18根铁链，桥长103米</p>", "18")]
    [InlineData("zh", "<p>泸定桥的铁链是十八根</p>", "十八")]
    [InlineData("zh", "<li>每年有五万匹马经过</li>", "五万")]
    [InlineData("zh", "<li>占总数的百分之八十</li>", "百分之八十")]
    [InlineData("zh", "<li>石碑叫「康熙碑」</li>", "康熙碑")]
    [InlineData("zh", "<p>泸定桥1706年5月2日建成</p>", "1706年5月2日")]
    [InlineData("zh", "<table><tr><th>路线</th><th>里程</th></tr><tr><td>川藏线</td><td>1250</td></tr></table>", "1250")]
    [InlineData("zh", "<ol class=\"quiz\"><li>有多少根铁链？<ul><li><strong>9根</strong></li><li>13根</li></ul></li></ol>", "9根")]
    [InlineData("ja", "<p>職員は三十五人でした</p>", "三十五")]
    [InlineData("ja", "<p>設計したのはリチャード・ブラントンです</p>", "リチャード・ブラントン")]
    [InlineData("ja", "<p>人件費は９割でした</p>", "９割")]
    [InlineData("ja", "<p>灯台は1869年２月21日に点灯しました</p>", "1869年２月21日")]
    [InlineData("ja", "<ol class=\"quiz\"><li>光は？<ul><li><strong>12km</strong></li><li>23km</li></ul></li></ol>", "12km")]
    [InlineData("ar", "<p>ارتفاع المنارة ١٣٫٥ متراً</p>", "١٣٫٥")]
    [InlineData("ar", "<p>يعمل فيها خمسة وأربعون حارساً</p>", "خمسة وأربعون")]
    [InlineData("ar", "<p>افتُتحت في 9 يونيو 1869</p>", "9 يونيو 1869")]
    [InlineData("ar", "<ol class=\"quiz\"><li>الارتفاع؟<ul><li>١٢٫٥ متراً</li><li><strong>٢٣ متراً</strong></li></ul></li></ol>", "٢٣ متراً")]
    public void Doubts_OfWhatItDoesNotSay_NameIt(string language, string slide, string words) =>
        Assert.Contains(words, Doubts(language, slide));

    [Theory]
    [InlineData("<ul><li>mean</li><li><strong>Median</strong></li><li>range</li></ul>", false)]
    [InlineData("<ul><li><strong>mean</strong></li><li>Median</li><li>range</li></ul>", true)]
    public void Doubts_OfAQuestionThatTheLessonAnswersOnItsLine_AreOfTheWrongAnswer(string answers, bool doubted) => Assert.Equal(
        doubted,
        GroundedLesson.DoubtsOf(
            $"<ol class=\"quiz\"><li>Which average?{answers}</li></ol>",
            "## Quiz\n\n1. Which average does an outlier move least? a) mean b) median c) range. **Answer: b**\n2. Is a mean a sum? a) yes b) no. **Answer: b**",
            "en").Count > 0);

    private static IReadOnlyList<string> Doubts(string language, string slide) => GroundedLesson.DoubtsOf(
        slide, language switch { "zh" => Chinese, "ja" => Japanese, _ => Arabic }, language);
}
