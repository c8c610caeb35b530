using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PptBatch.Books.Syntax;

/// <summary>A role of MyST, <c>{ref}`words &lt;label&gt;`</c>, or a reference of Quarto, <c>@fig-rain</c>, or of bookdown.</summary>
internal sealed class CrossReference : LeafInline
{
    private static readonly HashSet<string> Leading =
        new(StringComparer.Ordinal) { "ref", "numref", "doc", "eq", "any", "term", "download", "prf:ref", "@" };

    /// <summary>The name in braces, in lower case; <c>@</c> for a reference of Quarto.</summary>
    public required string Role { get; init; }

    /// <summary>What it means: a label, a path, a word.</summary>
    public required string Target { get; init; }

    /// <summary>The words before the target, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What a reader sees where nothing better is known.</summary>
    public string Shown => Title ?? Target;

    /// <summary>True for what leads to another place of the course.</summary>
    public bool Leads => Leading.Contains(Role);

    /// <summary>True for what only draws something, or shows what a program would have put there.</summary>
    public bool IsDrawn => Role is "icon" or "octicon" or "far" or "fas" or "fab" or "fa"
        || Role.StartsWith("material-", StringComparison.Ordinal)
        || Role.StartsWith("glue", StringComparison.Ordinal);
}

/// <summary>Reads such references. A name in braces that is no known role stays text, and so does code after it.</summary>
internal sealed class CrossReferenceParser : InlineParser
{
    private static readonly string[] Families = ["cite", "bdg", "glue", "prf:", "py:", "material-"];
    private static readonly string[] Numbered = ["fig-", "tbl-", "sec-", "eq-", "lst-", "thm-", "exr-", "exm-", "def-", "sol-", "ch-"];

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "ref", "numref", "doc", "eq", "any", "term", "download", "index", "math", "sub", "sup", "kbd", "abbr", "guilabel", "menuselection",
        "file", "command", "program", "samp", "code", "envvar", "func", "class", "meth", "mod", "dfn", "octicon", "far", "fas", "fab", "fa",
        "button", "rubric", "del", "u", "span", "eval", "pep", "rfc", "issue", "pr", "footcite",
    };

    public CrossReferenceParser() => OpeningCharacters = ['{', '@', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        (CrossReference? found, int length) = text[0] switch
        {
            '{' => OfRole(text),
            '@' => OfQuarto(text, slice.PeekCharExtra(-1)),
            _ => OfBookdown(text),
        };
        if (found is null)
        {
            return false;
        }

        found.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out int line, out int column), processor.GetSourcePosition(slice.Start + length - 1));
        (found.Line, found.Column) = (line, column);
        processor.Inline = found;
        slice.Start += length;
        return true;
    }

    private static (CrossReference? Found, int Length) OfRole(ReadOnlySpan<char> text)
    {
        int brace = text.IndexOf('}');
        if (brace < 2 || brace + 1 >= text.Length || text[brace + 1] != '`')
        {
            return default;
        }

        string role = text[1..brace].ToString().ToLowerInvariant();
        if (!Roles.Contains(role) && !Array.Exists(Families, family => role.StartsWith(family, StringComparison.Ordinal)))
        {
            return default;
        }

        ReadOnlySpan<char> rest = text[(brace + 1)..];
        int ticks = rest.IndexOfAnyExcept('`');
        int end = ticks < 0 ? -1 : rest[ticks..].IndexOf(rest[..ticks]);
        if (end <= 0)
        {
            return default;
        }

        string words = rest.Slice(ticks, end).ToString().Replace('\n', ' ').Trim();
        int open = role == "math" || !words.EndsWith('>') ? -1 : words.LastIndexOf('<');
        return (new CrossReference
        {
            Role = role,
            Title = open > 0 ? words[..open].Trim() : null,
            Target = open >= 0 ? words[(open + 1)..^1].Trim() : words,
        }, brace + 1 + ticks + end + ticks);
    }

    private static (CrossReference? Found, int Length) OfQuarto(ReadOnlySpan<char> text, char before)
    {
        string? kind = char.IsLetterOrDigit(before) || before is '/' or '.' ? null : StartOf(text[1..]);
        if (kind is null)
        {
            return default;
        }

        int end = 1 + kind.Length;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':'))
        {
            end++;
        }

        end = text[..end].TrimEnd("-_:").Length;
        return end <= kind.Length + 1 ? default : (new CrossReference { Role = "@", Target = text[1..end].ToString() }, end);
    }

    private static (CrossReference? Found, int Length) OfBookdown(ReadOnlySpan<char> text)
    {
        const string Begin = @"\@ref(";
        int end = text.StartsWith(Begin) ? text.IndexOfAny(')', '\n') : -1;
        return end <= Begin.Length || text[end] != ')' ? default
            : (new CrossReference { Role = "@", Target = text[Begin.Length..end].ToString() }, end + 1);
    }

    private static string? StartOf(ReadOnlySpan<char> text)
    {
        foreach (string kind in Numbered)
        {
            if (text.StartsWith(kind))
            {
                return kind;
            }
        }

        return null;
    }
}
