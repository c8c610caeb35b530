namespace PptBatch.Cli.Files;

/// <summary>Reads a glossary: a line of <c>term = form</c> each; empty lines and lines that begin with <c>#</c> are left out.</summary>
internal static class GlossaryFile
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path)
    {
        List<KeyValuePair<string, string>> terms = [];
        int number = 0;
        foreach (string line in InputFile.Text(path).Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            terms.Add(parts is [{ Length: > 0 } term, { Length: > 0 } form] ? new(term, form) : throw Wrong(path, number));
        }

        return terms;
    }

    private static PptBatchException Wrong(string path, int line) => new(new Diagnostic(
        "PB5030", DiagnosticSeverity.Error, "This line is not of the form 'term = translation'.", $"{Path.GetFullPath(path)}, line {line}",
        "Write for example: data frame = tabla de datos"));
}
