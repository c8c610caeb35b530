namespace PptBatch.Cli.Agents.Calls;

/// <summary>Arguments that several tools take.</summary>
internal static class CourseParameters
{
    public static Parameter Course { get; } = new(
        "course", ParameterKind.Text,
        "Path of the course: a folder of markdown files or notebooks, a folder with a JSON book, or one .md or .ipynb file. In the folders "
            + "of this server; a relative path is looked for in each of them.")
    {
        Required = true,
    };

    public static Parameter Folder { get; } = new(
        "folder", ParameterKind.Text,
        "The folder of a finished run: `folder` as `run` returned it, which is the course's or what `out` was.")
    {
        Required = true,
    };

    public static Parameter Lesson { get; } = new("lesson", ParameterKind.Number, "Number of the lesson in the course, from 1; `plan` and "
        + "`status` list them.") { Required = true, };

    public static Parameter Out { get; } =
        new("out", ParameterKind.Text, "Folder for the results, made if it is not there. Default: the course folder, under infographics/.");

    public static Parameter Book { get; } = new(
        "book", ParameterKind.Text,
        "The book or one lesson, as a path inside the course folder. Default: the newest book, else all lessons.");

    public static Parameter BatchSize { get; } =
        new("batch_size", ParameterKind.Number, "Lessons in a batch deck. Default: 6.") { Most = 1000 };

    public static Parameter Design { get; } = new("design", ParameterKind.Text, "How slides are composed. Default: calm.")
    {
        Values = ["calm", "bold", "paper", "code"],
    };

    public static Parameter Theme { get; } = new("theme", ParameterKind.Text, "Colours of the design. Default: light.")
    {
        Values = ["light", "dark", "print"],
    };

    public static Parameter Brand { get; } =
        new("brand", ParameterKind.Text, "A colour such as #0B5FFF that the palette is made from. Default: the design's own palette.");
}
