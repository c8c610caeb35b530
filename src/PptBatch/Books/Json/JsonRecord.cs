using System.Globalization;
using System.Text.Json;
using PptBatch.Books.Fields;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Json;

/// <summary>
/// A JSON object whose fields are asked for by meaning: <c>module_number</c>, <c>moduleNumber</c> and <c>ModuleNumber</c> are one
/// field, a number may be written as text, a list as one text. A value of an unusable type is reported and counts as missing.
/// </summary>
internal sealed class JsonRecord
{
    private const int MostItems = 100_000;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    public JsonRecord(JsonElement element, string path, Findings findings)
        : this(path, findings)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = Fold(property.Name);
            bool isNull = property.Value.ValueKind == JsonValueKind.Null;
            if (!isNull || !_fields.ContainsKey(name))
            {
                _fields[name] = property.Value;
                _names[name] = property.Name;
            }
        }
    }

    private JsonRecord(string path, Findings findings) => (Path, _findings) = (path, findings);

    /// <summary>File and JSON path, for messages.</summary>
    public string Path { get; }

    /// <summary>Names that were asked for, as the reader writes them.</summary>
    public IEnumerable<string> Asked => _asked.Values;

    /// <summary>Names, as the book writes them, of fields that hold something and were not used.</summary>
    public IEnumerable<string> Unused => _fields
        .Where(entry => (!_asked.ContainsKey(entry.Key) || _passedOver.Contains(entry.Key))
            && entry.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined))
        .Select(entry => Shortened(_names.GetValueOrDefault(entry.Key, entry.Key)));

    /// <summary>True when the first of the fields that is there holds a list.</summary>
    public bool IsList(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Ask(name) is { ValueKind: not JsonValueKind.Null } value)
            {
                return value.ValueKind == JsonValueKind.Array;
            }
        }

        return false;
    }

    /// <summary>A value that stands where an object should, as that object's only field.</summary>
    public static JsonRecord OfText(string name, JsonElement value, string path, Findings findings)
    {
        JsonRecord record = new(path, findings);
        record._fields[Fold(name)] = value;
        return record;
    }

    /// <summary>An object that is not there: it holds nothing, and what is asked of it is known all the same.</summary>
    public static JsonRecord Empty(string path, Findings findings) => new(path, findings);

    /// <summary>An object found inside this one.</summary>
    public JsonRecord Child(JsonElement value, string path) => new(value, path, _findings);

    /// <summary>The first of the fields that holds more than white space, as text; null when none does.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        string? found = null;
        foreach (string name in names)
        {
            if (Ask(name) is not { } value || TextOf(value, name) is not { } text || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (found is not null && text != found)
            {
                _passedOver.Add(Fold(name));
            }

            found ??= text;
        }

        return found;
    }

    /// <summary>The first of the fields that is a whole number, or text that states one.</summary>
    public int? Number(params ReadOnlySpan<string> names)
    {
        int? found = null;
        foreach (string name in names)
        {
            if (Ask(name) is { } value && found is null)
            {
                found = NumberOf(value);
            }
        }

        return found;
    }

    public bool Flag(params ReadOnlySpan<string> names)
    {
        bool set = false;
        foreach (string name in names)
        {
            set |= Ask(name) is { } value && (value.ValueKind == JsonValueKind.True || NumberOf(value) == 1
                || (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim().ToUpperInvariant() is "TRUE" or "YES" or "SÍ"));
        }

        return set;
    }

    /// <summary>The first of the fields that lists anything; one text is split at its bullets or lines.</summary>
    public IReadOnlyList<string> List(params ReadOnlySpan<string> names)
    {
        IReadOnlyList<string> found = [];
        foreach (string name in names)
        {
            if (Ask(name) is { } value && found.Count == 0)
            {
                found = value.ValueKind == JsonValueKind.Array
                    ? [.. value.EnumerateArray().Select(item => TextOf(item, name)?.Trim()).OfType<string>().Where(text => text.Length > 0)]
                    : TextList.Of(TextOf(value, name));
            }
        }

        return found;
    }

    /// <summary>The first of the fields that holds an object.</summary>
    public JsonRecord? Record(params ReadOnlySpan<string> names)
    {
        JsonRecord? found = null;
        foreach (string name in names)
        {
            if (Ask(name) is { ValueKind: JsonValueKind.Object } value)
            {
                _passedOver.UnionWith(found is null ? [] : [Fold(name)]);
                found ??= new JsonRecord(value, $"{Path}.{name}", _findings);
            }
        }

        return found;
    }

    /// <summary>The values of a list field, or of an object used as one; with their paths.</summary>
    public IReadOnlyList<(JsonElement Value, string Path)> Items(string name)
    {
        switch (Ask(name))
        {
            case { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > MostItems:
                throw new PptBatchException(new Diagnostic(
                    "PB1008", DiagnosticSeverity.Error, $"'{name}' lists {many.GetArrayLength()} items; the limit is {MostItems}.", Path,
                    "Split the course."));
            case { ValueKind: JsonValueKind.Array } array:
                return [.. array.EnumerateArray().Select((item, i) => (item, FormattableString.Invariant($"{Path}.{name}[{i}]")))];
            case { ValueKind: JsonValueKind.Object } map:
                _findings.Warning("PB1010", $"'{name}' is an object where a list is expected; its values were used.", Path);
                return [.. map.EnumerateObject().Select(item => (item.Value, $"{Path}.{name}.{Shortened(item.Name)}"))];
            case { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) }:
                _findings.Warning("PB1010", $"'{name}' is not a list; it was ignored.", Path);
                return [];
            default:
                return [];
        }
    }

    /// <summary>Marks fields as known although they are not used.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            _asked.TryAdd(Fold(name), name);
        }
    }

    // A hostile name must not be repeated in the place of everything below it.
    private static string Shortened(string name) => Excerpt.Of(name, 80);

    private static string Fold(string name) =>
        string.Concat(name.Where(c => c is not ('_' or '-' or ' '))).ToLowerInvariant();

    private static int? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out double number) && number is > -1e9 and < 1e9 ? (int)Math.Round(number) : null,
        JsonValueKind.String =>
            int.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null,
        _ => null,
    };

    private JsonElement? Ask(string name)
    {
        string folded = Fold(name);
        _asked.TryAdd(folded, name);
        return _fields.TryGetValue(folded, out JsonElement value) ? value : null;
    }

    private string? TextOf(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Array:
                IEnumerable<JsonElement> texts = value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String);
                return string.Join('\n', texts.Select(item => item.GetString()));
            case JsonValueKind.Object:
                JsonRecord inner = new(value, $"{Path}.{name}", _findings);
                string? text = inner.Text("title", "text", "name", "description", "content", "markdown");
                string? address = inner.Text("url", "href", "link");
                if (text is null && address is null)
                {
                    _findings.Warning("PB1010", $"'{name}' is an object where text is expected; it was ignored.", Path);
                }

                return text is null || address is null ? text ?? address : $"{text}: {address}";
            default:
                return null;
        }
    }
}
