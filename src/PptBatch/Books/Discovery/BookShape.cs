using System.Text.Json;

namespace PptBatch.Books.Discovery;

/// <summary>What a JSON file in a course folder is, judged by its fields and never by its name.</summary>
internal enum BookShape
{
    /// <summary>None of the others.</summary>
    NotABook,

    /// <summary>A book by its fields, but nothing is in it.</summary>
    Empty,

    /// <summary><c>modules[].lessons[]</c>.</summary>
    Modules,

    /// <summary>A non-empty <c>lessons[]</c>, which wins over whatever <c>modules</c> says.</summary>
    FlatLessons,

    /// <summary><c>modules[].labs[]</c> or <c>labs[]</c>.</summary>
    LabGuide,

    /// <summary>The slides that an older tool stored: its output, not a course.</summary>
    SlideStructure,
}

internal static class BookShapes
{
    public static BookShape Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return BookShape.NotABook;
        }

        if (HasItems(root, "lessons"))
        {
            return BookShape.FlatLessons;
        }

        bool modules = Field(root, "modules") is { ValueKind: JsonValueKind.Array or JsonValueKind.Object };
        if (modules && ModulesHave(root, "lessons"))
        {
            return BookShape.Modules;
        }

        if (HasItems(root, "labs") || (modules && ModulesHave(root, "labs")))
        {
            return BookShape.LabGuide;
        }

        if (Field(root, "slides") is { ValueKind: JsonValueKind.Array })
        {
            return BookShape.SlideStructure;
        }

        bool special = HasItems(root, "special_sections");
        return modules || special || Field(root, "lessons") is not null ? BookShape.Empty : BookShape.NotABook;
    }

    private static bool ModulesHave(JsonElement root, string name) =>
        Values(Field(root, "modules")).Any(module => module.ValueKind == JsonValueKind.Object && HasItems(module, name));

    private static bool HasItems(JsonElement element, string name) =>
        Values(Field(element, name)).Any(value => value.ValueKind is JsonValueKind.Object or JsonValueKind.String);

    private static IEnumerable<JsonElement> Values(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    private static JsonElement? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value : null;
}
