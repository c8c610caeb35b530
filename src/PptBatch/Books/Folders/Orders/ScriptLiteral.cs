using Acornima.Ast;
using Acornima;
using PptBatch.Books.Outlines;
using Range = System.Range;

namespace PptBatch.Books.Folders.Orders;

/// <summary>
/// Reads the object that a configuration in JavaScript or TypeScript states, without running anything: the longest object literal that
/// is assigned or exported. What is computed in it is left out.
/// </summary>
internal static class ScriptLiteral
{
    private const int MaxDepth = 32;

    /// <summary>The object, or null where there is none.</summary>
    public static YamlTree? Read(string script) => Parsed(script) is { } node ? Of(node, 0) : null;

    /// <summary>True where a part of a list in it is computed, so that what is read of it is not all.</summary>
    public static bool IsComputed(string script) => Parsed(script)?.DescendantNodesAndSelf().Any(node => node switch
    {
        ArrayExpression array => array.Elements.Any(item => item is not null && IsComputed(item)),
        Property { Value: { } value } => IsComputed(value) || value is Identifier,
        SpreadElement => true,
        _ => false,
    }) == true;

    private static bool IsComputed(Node node) => node is CallExpression or SpreadElement or Identifier;

    private static Expression? Parsed(string script)
    {
        try
        {
            return Longest(script) is { } literal ? new Parser().ParseExpression(WithoutTypes(script[literal])) : null;
        }
        catch (ParseErrorException)
        {
            return null;
        }
    }

    // "{…} satisfies Preset.Options" and "[…] as const" of TypeScript state the type of a value and nothing of it.
    private static string WithoutTypes(string literal)
    {
        char[] plain = literal.ToCharArray();
        Tokenizer tokens = new(literal);
        int typed = -1;
        string before = "";
        for (Token token = tokens.GetToken(); token.Kind != TokenKind.EOF; token = tokens.GetToken())
        {
            string text = literal[token.Start..token.End];
            typed = typed < 0 && text is "satisfies" or "as" && before is not ("{" or "," or ":") ? token.Start : typed;
            if (typed >= 0 && text is "," or "}" or "]" or ")")
            {
                Array.Fill(plain, ' ', typed, token.Start - typed);
                typed = -1;
            }

            before = text;
        }

        return new string(plain);
    }

    private static Range? Longest(string script)
    {
        Tokenizer tokens = new(script);
        Range? longest = null;
        int length = 0;
        int depth = 0;
        int start = -1;
        string before = "";
        for (Token token = tokens.GetToken(); token.Kind != TokenKind.EOF; token = tokens.GetToken())
        {
            string text = script[token.Start..token.End];
            bool opens = token.Kind == TokenKind.Punctuator && text == "{";
            start = opens && depth == 0 && before is "=" or "default" ? token.Start : start;
            depth += opens || text == "${" ? 1 : token.Kind == TokenKind.Punctuator && text == "}" ? -1 : 0;
            if (depth == 0 && start >= 0 && text == "}")
            {
                (longest, length) = token.End - start > length ? (start..token.End, token.End - start) : (longest, length);
                start = -1;
            }

            before = text;
        }

        return longest;
    }

    private static YamlTree? Of(Node? node, int depth) => depth > MaxDepth ? null : node switch
    {
        StringLiteral text => new YamlTree.Text(text.Value),
        NumericLiteral or BooleanLiteral => new YamlTree.Text(((Literal)node).Raw),
        TemplateLiteral { Expressions.Count: 0, Quasis: [{ Value.Cooked: { } cooked }] } => new YamlTree.Text(cooked),
        ArrayExpression array => new YamlTree.Items([.. array.Elements.Select(item => Of(item, depth + 1)).OfType<YamlTree>()]),
        ObjectExpression map => YamlTree.Map.Of(
        [
            .. map.Properties.OfType<Property>()
                .Select(property => (Name: NameOf(property), Value: Of(property.Value, depth + 1)))
                .Where(entry => entry.Name is not null && entry.Value is not null)
                .Select(entry => (entry.Name!, entry.Value!)),
        ]),
        _ => null,
    };

    private static string? NameOf(Property property) => property switch
    {
        { Computed: true } => null,
        { Key: Identifier name } => name.Name,
        { Key: StringLiteral name } => name.Value,
        _ => null,
    };
}
