using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using PptBatch.Artifacts;
using PptBatch.Books.Discovery;
using PptBatch.Books.Drafts;
using PptBatch.Diagnostics;
using PptBatch.Testing;

namespace PptBatch.Tests.Books;

/// <summary>The schema says what the reader does: the same names, and no book that it accepts is refused or repaired.</summary>
public sealed class BookSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(BookSchema.Json);

    private const string Whole = """
        {"$schema":"urn:pptbatch:book:1",
        "metadata":{"title":"T","author":"A","language":"es","description":"D","course_introduction":"Breve.","course_glossary":"- **a**: b"},
        "modules":[{"module_title":"M","lessons":[
        {"title":"Uno","content":"x","duration_minutes":"30 min","objectives":["a","b"],"ref_urls":[{"title":"G","url":"https://example.org"}]},
        {"title":"Lab","type":"lab","content":"y","expected_results":"• c\n• d","is_intro":false,"lesson_number":2}]}],
        "special_sections":[{"section_type":"glossary","title":"Glosario","content":"- **a**: c"}]}
        """;

    private static readonly string[] Strange =
    [
        "null", "true", "false", "-1", "2.5", "1e308", "\"\"", "\"12\"", "\"x\"", "[]", "{}", "[1]", "[null,1,\"x\",{}]", "[\"a\"]",
        "{\"title\":\"a\"}", "[{\"url\":\"https://example.org\"}]", "[[1]]", "\"yes\"",
    ];

    [Fact]
    public void Names_OfEveryKindOfObject_AreThoseThatTheReaderAsksFor()
    {
        BookFields fields = new();
        foreach (string book in (string[])["{\"special_sections\":[{\"x\":1}],\"modules\":[{\"lessons\":[{\"x\":1}]}]}", "{\"labs\":[{}]}"])
        {
            JsonElement root = JsonDocument.Parse(book).RootElement;
            BookSource source = new(new ArtifactKey("aula", "curso/book/b.json"), "");
            BookDraftReader.Read(new FoundBook(source, root, BookShapes.Of(root)), fields, new Findings());
        }

        JsonNode schema = JsonNode.Parse(BookSchema.Json)!;
        Assert.Equal(fields.Known["book"], Names(schema));
        Assert.Equal(fields.Known["metadata object"], Names(schema["$defs"]!["metadata"]!));
        Assert.Equal(fields.Known["module"], Names(schema["$defs"]!["module"]!));
        Assert.Equal(fields.Known["lesson"], Names(schema["$defs"]!["lesson"]!));
        Assert.Equal(fields.Known["special section"], Names(schema["$defs"]!["section"]!));
    }

    [Fact]
    public void Whole_IsAcceptedByBoth()
    {
        Assert.True(Accepts(Whole));
        Assert.Empty(new CourseFixture().With("book/b.json", Whole).Read().Diagnostics);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"lessons\":[]}")]
    [InlineData("{\"modules\":[]}")]
    [InlineData("{\"modules\":[{\"lessons\":[]}]}")]
    [InlineData("{\"slides\":[]}")]
    [InlineData("{\"metadata\":{\"title\":\"T\"}}")]
    public void Book_ThatTheReaderRefuses_IsRefused(string book)
    {
        Assert.False(Accepts(book));
        Assert.Matches("PB100[245]", new CourseFixture().With("book/b.json", book).Refusal().Code);
    }

    [Theory]
    [InlineData("\"title\":{\"x\":1},\"content\":\"x\"")]
    [InlineData("\"title\":\"T\",\"content\":\"x\",\"objectives\":[{}]")]
    [InlineData("\"title\":\"T\",\"content\":{}")]
    public void Value_ThatTheReaderReports_IsRefused(string fields)
    {
        string book = $$"""{"lessons":[{{{fields}}}]}""";

        Assert.False(Accepts(book));
        Assert.Contains(new CourseFixture().With("book/b.json", book).Read().Diagnostics, finding => finding.Code == "PB1010");
    }

    [Fact]
    public void Book_ThatTheSchemaAccepts_IsReadWithoutAFindingOfItsForm() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, Strange.Length - 1]).Sample((place, value) =>
        {
            JsonNode root = JsonNode.Parse(Whole)!;
            List<JsonNode> all = [.. Everything(root).Where(node => node.Parent is not null)];
            all[place % all.Count].ReplaceWith(JsonNode.Parse(Strange[value]));
            if (Accepts(root.ToJsonString()))
            {
                CourseBook book = new CourseFixture().With("book/b.json", root.ToJsonString()).Read();
                Assert.DoesNotContain(book.Diagnostics, finding => finding.Code == "PB1010");
            }
        });

    [SharedFact]
    public void SharedBooks_ThatAreCourses_AreAccepted()
    {
        IEnumerable<string> books = Directory.EnumerateFiles(SharedInputs.PathOf("courses"), "*-book.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(SharedInputs.PathOf("books"), "*.json"));
        foreach (string file in books)
        {
            Assert.Equal(!file.EndsWith("E_infographic_structure.json", StringComparison.Ordinal), Accepts(File.ReadAllText(file)));
        }
    }

    private static bool Accepts(string book) => Schema.Evaluate(JsonDocument.Parse(book).RootElement).IsValid;

    private static IEnumerable<string> Names(JsonNode definition) =>
        definition["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<JsonNode> Everything(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(entry => entry.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Everything).Append(node);
}
