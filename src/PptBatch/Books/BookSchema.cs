using System.Reflection;
using System.Text;

namespace PptBatch;

/// <summary>The JSON Schema of a course book, for editors and for programs that write books.</summary>
public static class BookSchema
{
    private static readonly Lazy<string> Text = new(Read);

    /// <summary>
    /// The schema, draft 2020-12. A book that it accepts is read without a finding about its form. The reader accepts more than the schema
    /// and reports how it read it.
    /// </summary>
    public static string Json => Text.Value;

    private static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.book.schema.json")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
