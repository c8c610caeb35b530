using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace PptBatch.Tests.Books.Json;

public sealed class HostileBookTests
{
    private const string Seed = """
        {"metadata":{"title":"T","language":"es","course_introduction":"Breve.","course_glossary":"- **a**: b"},
        "modules":[{"module_number":1,"module_title":"M","lessons":[
        {"title":"Introducción","is_intro":true,"content":"x"},
        {"title":"1.1: Uno","module_number":1,"lesson_number":1,"ref_urls":["https://example.org/s"],"duration_minutes":"30 min",
        "content":"# Uno\n\n![a](images/a.png)\n\n[VISUAL: 01-01-0001 - b]\n\n| a | b |\n|---|---|\n"},
        {"title":"Lab","type":"lab","filename":"x.md","objectives":"• a\n• b","expected_results":["c"]}]}],
        "special_sections":[{"section_type":"glossary","title":"Glosario","content":"- **a**: c"}],
        "lessons":[{"title":"A","content":"b","moduleNumber":2,"isSpecialSection":false}]}
        """;

    private static readonly string[] Strange =
    [
        "null", "true", "-1", "1e308", "99999999999999999999", "\"\"", "\"\\u0000\\ud800\"", "[]", "{}", "[[[[1]]]]", "[null,1,\"x\",{}]",
        "{\"title\":{\"title\":[]}}",
        "\"![a](\"", "\"[VISUAL: [[\"", "\"<img src=\"", "\"1.1: \"", "\"../../x\"", "\"\\n\\n#\\n=\"", "2147483647", "\"• • •\"",
    ];

    private static Gen<int> Place => Gen.Int[0, 1_000];

    private static Gen<int> Value => Gen.Int[0, Strange.Length - 1];

    [Theory]
    [InlineData("[", "1,", 2_000_001, "1]", "2,000,000")]
    [InlineData("{\"lessons\":[", "1,", 100_001, "\"x\"]}", "100000")]
    public void Read_MoreValuesThanABookHas_IsOneError(string start, string value, int times, string end, string limit)
    {
        byte[] book = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(value, times)) + end);
        Diagnostic problem = new CourseFixture().With("book/b.json", book).Refusal();
        Assert.Equal("PB1008", problem.Code);
        Assert.Contains(limit, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ValuesOfStrangeTypesAnywhere_NeverThrowsAnythingElse() =>
        Gen.Select(Place, Value, Place, Value).Sample((a, x, b, y) =>
        {
            JsonNode root = JsonNode.Parse(Seed)!;
            Replace(root, a, Strange[x]);
            Replace(root, b, Strange[y]);
            Survives(Encoding.UTF8.GetBytes(root.ToJsonString()));
        });

    [Fact]
    public void Read_BytesChangedAnywhere_NeverThrowsAnythingElse() =>
        Gen.Select(Gen.Int[0, Seed.Length - 1].Array[1, 6], Gen.Byte.Array[6]).Sample((places, values) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Seed);
            for (int i = 0; i < places.Length; i++)
            {
                bytes[places[i]] = values[i];
            }

            Survives(bytes);
        });

    [Theory]
    [InlineData("{\"modules\":")]
    [InlineData("[")]
    public void Read_NestedTenThousandDeep_IsOneClearError(string opening)
    {
        Diagnostic problem = new CourseFixture().With("book/b.json", string.Concat(Enumerable.Repeat(opening, 10_000))).Refusal();

        Assert.Equal("PB1003", problem.Code);
        Assert.Contains("64 levels", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Place!.Length < 2_000);
    }

    [Fact]
    public void Read_LessonOfFiftyMegabytes_IsOneClearError()
    {
        byte[] book = Encoding.UTF8.GetBytes($$"""{"lessons":[{"title":"T","content":"{{new string('x', 50_000_000)}}"}]}""");

        Diagnostic problem = new CourseFixture().With("book/b.json", book).Refusal();

        Assert.Equal("PB1008", problem.Code);
        Assert.Contains("1000000", problem.Message, StringComparison.Ordinal);
        Assert.Contains("$.lessons[0]", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileOverTheLimit_IsOneClearError() =>
        Assert.Equal("PB1008", new CourseFixture().With("book/b.json", new byte[(64 * 1024 * 1024) + 1]).Refusal().Code);

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a _b ")]
    [InlineData("<img ")]
    [InlineData("[VISUAL: ")]
    [InlineData("`")]
    [InlineData("[a]: b\n")]
    public void Read_MarkdownRepeatedTwentyThousandTimes_IsRead(string piece)
    {
        string content = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat(piece, 20_000)));

        Assert.Single(new CourseFixture().With("book/b.json", $$"""{"lessons":[{"title":"T","content":{{content}}}]}""").Read().Lessons);
    }

    [Fact]
    public void Read_TitleWithoutEnd_IsCutBetweenCharacters()
    {
        string title = Assert.Single(
            CourseFixture.Lesson($"\"title\":\"x{string.Concat(Enumerable.Repeat("😀", 400))}\",\"content\":\"x\"").Lessons).Title;

        Assert.Equal(title, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(title)));
        Assert.InRange(title.Length, 499, 501);
    }

    [Fact]
    public void Read_FlatListOfNothing_LeavesTheModulesInForce()
    {
        const string book = """{"lessons":[null,0],"modules":[{"lessons":[{"title":"T","content":"x"}]}]}""";

        Assert.Equal("T", Assert.Single(new CourseFixture().With("book/b.json", book).Read().Lessons).Title);
    }

    [Fact]
    public void Read_FaultsWithoutEnd_AreBounded()
    {
        string numbers = string.Join(',', Enumerable.Range(0, 5_000));

        CourseBook book = new CourseFixture().With("book/b.json", $$"""{"lessons":[{"title":"T","content":"x"},{{numbers}}]}""").Read();

        Assert.Equal(2_001, book.Diagnostics.Count);
        Assert.Equal("PB1019", book.Diagnostics[^1].Code);
    }

    [Fact]
    public void Read_LessonsOfEveryWrongType_AreNamedNotLostInSilence()
    {
        CourseBook book =
            new CourseFixture().With("book/b.json", """{"lessons":{"a":{"title":"T","content":"x"},"b":"Solo texto","c":7,"d":null}}""").Read();

        Assert.Equal(["T", "Lesson 2"], book.Lessons.Select(lesson => lesson.Title));
        Assert.Equal("Solo texto", book.Lessons.Last().Markdown);
        Assert.Equal(3, book.Diagnostics.Count(diagnostic => diagnostic.Code == "PB1010"));
    }

    private static void Survives(byte[] bytes)
    {
        try
        {
            CourseBook book = new CourseFixture().With("images/a.png", "p").With("book/b.json", bytes).Read();
            Assert.Equal(Enumerable.Range(1, book.Lessons.Count()), book.Lessons.Select(lesson => lesson.Number));
            Assert.All(
                book.Lessons,
                lesson => Assert.False(string.IsNullOrWhiteSpace(lesson.Title) || string.IsNullOrWhiteSpace(lesson.Markdown)));
        }
        catch (PptBatchException refused)
        {
            Assert.StartsWith("PB1", refused.Diagnostic.Code, StringComparison.Ordinal);
            Assert.NotNull(refused.Diagnostic.Place);
        }
    }

    private static void Replace(JsonNode root, int place, string value)
    {
        List<JsonNode> all = [.. Everything(root)];
        JsonNode chosen = all[place % all.Count];
        JsonNode? strange = value.Contains("\\ud800", StringComparison.Ordinal) ? JsonValue.Create("\0") : JsonNode.Parse(value);
        if (chosen.Parent is not null)
        {
            chosen.ReplaceWith(strange);
        }
    }

    private static IEnumerable<JsonNode> Everything(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(entry => entry.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Everything).Append(node);
}
