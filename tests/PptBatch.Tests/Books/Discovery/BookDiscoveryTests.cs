using System.Text;
using PptBatch.Books;

namespace PptBatch.Tests.Books.Discovery;

public sealed class BookDiscoveryTests
{
    private static string Book(string title) =>
        $$"""{"metadata":{"title":"{{title}}"},"modules":[{"lessons":[{"title":"Uno","content":"Texto."}]}]}""";

    private const string LabGuide = """{"metadata":{"title":"Guía"},"modules":[{"labs":[{"title":"Uno","content":"Texto."}]}]}""";
    private const string Structure = """{"course_title":"x","slides":[{"slide_number":1}]}""";

    [Theory]
    [InlineData("collaboration")]
    [InlineData("labview-2024")]
    [InlineData("260302 LINUX-ESSENTIALS LPI-010")]
    [InlineData("curso ñandú/edición 2")]
    public void Read_AnyFolderName_FindsTheBook(string folder) =>
        Assert.Equal("T", new CourseFixture(folder).With("book/guide.json", Book("T")).Read().Title);

    [Theory]
    [InlineData("book/b.json", "theory")]
    [InlineData("theory-book/b.json", "theory")]
    [InlineData("practice-book/b.json", "practice")]
    [InlineData("versions/b_v2.json", "theory")]
    [InlineData("b.json", "theory")]
    public void Read_EveryPlace_IsLookedAt(string path, string type)
    {
        CourseFixture fixture = new CourseFixture().With(path, Book("T"));

        Assert.Equal(fixture.Location.Key(path), fixture.Read(type: type).Source.Key);
    }

    [Fact]
    public void Read_SeveralBooks_TakesTheNewestAndSaysSo()
    {
        CourseBook book =
            new CourseFixture().With("versions/v9.json", Book("old")).With("book/a.json", Book("new")).With("prompts/p.json", "{").Read();

        Assert.Equal("new", book.Title);
        Assert.Contains(
            book.Diagnostics,
            diagnostic => diagnostic.Code == "PB1014" && diagnostic.Place!.EndsWith("book/a.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NewerLabGuideAndStructure_AreNotTakenWhereARealBookIs()
    {
        CourseFixture fixture =
            new CourseFixture().With("book/a.json", Book("real")).With("book/l.json", LabGuide).With("book/s.json", Structure);

        Assert.Equal("real", fixture.Read().Title);
        Assert.Equal("Guía", fixture.Read("book/l.json").Title);
        Assert.Equal("Guía", fixture.Read(type: "lab").Title);
        Assert.Equal("PB1004", fixture.Refusal("book/s.json").Code);
    }

    [Fact]
    public void Read_NamedBook_IsTakenByPathOrFullKey()
    {
        CourseFixture fixture = new CourseFixture().With("book/a.json", Book("a")).With("versions/b.json", Book("b"));

        Assert.Equal("a", fixture.Read("book/a.json").Title);
        Assert.Equal("a", fixture.Read(fixture.Location.Folder + "/book/a.json").Title);
    }

    [Theory]
    [InlineData("book/none.json")]
    [InlineData("../other/book/a.json")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void Read_NamedBookThatIsNotThere_IsRefused(string path) =>
        Assert.Equal("PB1006", new CourseFixture().With("book/a.json", Book("a")).Refusal(path).Code);

    [Fact]
    public void Read_NothingUsable_IsOneClearError()
    {
        Assert.Equal("PB1001", new CourseFixture().Refusal().Code);
        Assert.Equal("PB1002", new CourseFixture().With("images/a.png", "x").Refusal().Code);
        Assert.Equal("PB1002", new CourseFixture().With("book/a.json", "[1,2]").Refusal().Code);
        Assert.Equal("PB1005", new CourseFixture().With("book/a.json", """{"modules":[]}""").Refusal().Code);
        Assert.Equal("PB1005", new CourseFixture().With("book/a.json", """{"lessons":[],"metadata":{}}""").Refusal().Code);
        Assert.Equal("PB5001", new CourseFixture("../up").Refusal().Code);
    }

    [Fact]
    public void Read_BrokenBook_NamesFileLineAndPath()
    {
        Diagnostic problem =
            new CourseFixture()
                .With("book/a.json", "{\n \"modules\": [\n  {\"lessons\": [{\"title\": \"x\"}, {\"title\": tru}]}\n ]}").Refusal();

        Assert.Equal("PB1003", problem.Code);
        Assert.StartsWith("aula/260302 LINUX ñ/book/a.json line 3, column ", problem.Place, StringComparison.Ordinal);
        Assert.EndsWith("at $.modules[0].lessons[1].title", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StrayBrokenFileBesideTheBook_IsPassedOver()
    {
        CourseBook book = new CourseFixture().With("book/a.json", Book("a")).With("package.json", "{").Read();

        Assert.Equal("a", book.Title);
        Assert.Contains(book.Diagnostics, diagnostic => diagnostic is { Code: "PB1003", Severity: DiagnosticSeverity.Warning });
    }

    [Fact]
    public void Read_BrokenBookInTheRoot_IsTheErrorWhateverLiesBesideIt()
    {
        CourseFixture cut = new CourseFixture().With("README.md", "# A\n\nx").With("course.json", Book("a")[..^12]);
        CourseFixture other = new CourseFixture().With("README.md", "# A\n\nx").With("course.json", Encoding.Latin1.GetBytes(Book("ñ")));

        Assert.Equal("PB1003", cut.Refusal().Code);
        Assert.Contains("ends too early", cut.Refusal().Message, StringComparison.Ordinal);
        Assert.Contains("course.json line 1, column ", cut.Refusal().Place, StringComparison.Ordinal);
        Assert.Equal(("ñ", "PB1052"), (other.Read().Title, Assert.Single(other.Read().Diagnostics, said => said.Place!.EndsWith("line 1", StringComparison.Ordinal)).Code));
        Assert.Equal("ñ", new CourseFixture().With("course.json", Encoding.Unicode.GetBytes(Book("ñ"))).Read().Title);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void Read_BookCutShort_SaysSoWithLineAndColumn(double part)
    {
        string book = Book("a").Replace(",", ",\n", StringComparison.Ordinal);

        Diagnostic problem = new CourseFixture().With("book/a.json", book[..(int)(book.Length * part)]).Refusal();

        Assert.Equal("PB1003", problem.Code);
        Assert.Contains("The file ends too early", problem.Message, StringComparison.Ordinal);
        Assert.Matches("line [0-9]+, column [0-9]+, at [$]", problem.Place);
    }

    [Fact]
    public void Read_PlannedFileThatChanged_IsRefusedWithBothHashes()
    {
        CourseFixture fixture = new CourseFixture().With("book/a.json", Book("a")).With("outline/o.yml", "course: {title: T}");
        CourseBook before = fixture.Read();
        fixture.With("outline/o.yml", "course: {title: U}");
        Assert.Equal("PB1007", Refusal(fixture, before).Code);
        fixture.With("book/a.json", Book("b"));

        Diagnostic problem = Refusal(fixture, before);

        Assert.Equal("PB1007", problem.Code);
        Assert.Contains(before.Source.Sha256, problem.Message, StringComparison.Ordinal);
        Assert.Contains(fixture.Read().Source.Sha256, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ForgivableJson_IsReadAndReported()
    {
        CourseBook commented =
            new CourseFixture().With("book/a.json", "// libro\n" + Book("a").Replace("]}", "],}", StringComparison.Ordinal)).Read();
        CourseBook marked = new CourseFixture().With("book/a.json", "\uFEFF" + Book("a") + "\uFEFF").Read();
        CourseBook wide =
            new CourseFixture().With("book/a.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Book("ñ"))]).Read();
        CourseBook half = new CourseFixture().With("book/a.json", Book("a\\ud83d b\\ud83d\\ude00")).Read();

        Assert.Contains(commented.Diagnostics, diagnostic => diagnostic is { Code: "PB1009", Severity: DiagnosticSeverity.Warning });
        Assert.Equal("a", marked.Title);
        Assert.Equal("ñ", wide.Title);
        Assert.Equal("a\uFFFD b😀", half.Title);
        Assert.Equal("ñ", new CourseFixture().With("book/a.json", Encoding.Latin1.GetBytes(Book("ñ"))).Read().Title);
    }

    private static Diagnostic Refusal(CourseFixture fixture, CourseBook planned) => Assert.Throws<PptBatchException>(() =>
        new CourseBookReader(fixture.Store).ReadAsync(planned.Source, planned.Outline, fixture.Location).GetAwaiter().GetResult())
            .Diagnostic;
}
