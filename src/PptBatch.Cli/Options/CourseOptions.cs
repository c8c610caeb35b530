using System.CommandLine;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Options;

/// <summary>The arguments that name a course and where its results go; every command that takes a course takes these.</summary>
internal sealed class CourseOptions
{
    /// <summary>Name of the argument that names the course.</summary>
    public const string FolderName = "FOLDER";

    /// <summary>Name of an option that every command has that takes a course.</summary>
    public const string BatchSizeName = "batch-size";

    public Argument<string> Folder { get; } = new(FolderName)
    {
        Description = "The course: a folder of markdown files or with a JSON book, one markdown file or notebook, or s3://bucket/folder.",
    };

    public Option<string?> Out { get; } = new("--out")
    {
        Description = "Folder for the results, created if missing. Default: the course folder.",
        HelpName = "DIR",
    };

    public Option<string?> Book { get; } = new("--book")
    {
        Description =
            "The book, a lesson or a list of lessons, as a path inside the course folder. Default: the newest book, else all lessons.",
        HelpName = "PATH",
    };

    public Option<string> Type { get; } = new("--type")
    {
        Description = "Kind of book; also looks under <type>-book/.",
        DefaultValueFactory = _ => "theory",
        HelpName = "TYPE",
    };

    public Option<int?> BatchSize { get; } = new("--" + BatchSizeName)
    {
        Description = "Lessons in a batch deck, 1 to 1000. Default: 6.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        command.Add(Folder);
        command.Add(Out);
        command.Add(Book);
        command.Add(Type);
        command.Add(BatchSize);
    }

    public DeckRequest Request(ParseResult parsed)
    {
        (CourseLocation course, string? file) = CoursePath.Course(parsed.GetRequiredValue(Folder));
        return new DeckRequest
        {
            CourseBucket = course.Bucket,
            ProjectFolder = course.Folder,
            Output = parsed.GetValue(Out) is { } folder ? CoursePath.Of(folder) : null,
            BookPath = parsed.GetValue(Book)?.Replace('\\', '/') ?? file,
            BookType = parsed.GetValue(Type) ?? "theory",
            BatchSize = parsed.GetValue(BatchSize),
        };
    }
}
