namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Queries, configuration and data.</summary>
internal static class DataLanguages
{
    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new("sql tsql mysql postgresql pgsql plsql sqlite sparksql",
            "add all alter and as asc begin between by cascade case check column commit constraint create cross database default delete "
                + "desc describe "
            + "distinct drop else end exists explain foreign from full function grant group having if in index inner insert intersect "
                + "into is join key "
            + "left like limit merge not null offset on or order outer over partition primary procedure references replace returning "
                + "returns revoke "
            + "right rollback select set show table then to top transaction trigger truncate union unique update use using values "
                + "view when where "
            + "with")
        {
            Types = "array bigint binary bit boolean char date datetime decimal double false float int integer map numeric real smallint "
                + "string struct "
                + "text time timestamp tinyint true varchar avg count max min sum coalesce",
            LineComments = ["--"],
            BlockComments = [("/*", "*/")],
            Strings = [new("'", "'", null, MultiLine: true), new("\"", "\"", null)],
            IgnoreCase = true,
        },
        new("json jsonc json5", "true false null")
        {
            BlockComments = [("/*", "*/")],
            Strings = [StringForm.Double],
            KeyMark = ':',
        },
        new("yaml yml", "true false null yes no on off")
        {
            LineComments = ["#"],
            Strings = [StringForm.Double, new("'", "'", null)],
            WordCharacters = "-",
            KeyMark = ':',
        },
        new("toml ini properties conf", "true false")
        {
            LineComments = ["#", ";"],
            Strings = [StringForm.TripleDouble, StringForm.Double, new("'", "'", null)],
            WordCharacters = "-.",
            KeyMark = '=',
        },
        new("hcl terraform tf",
            "data dynamic for for_each if in locals module output provider resource terraform variable")
        {
            Types = "any bool false list map null number object string true",
            LineComments = ["#", "//"],
            BlockComments = [("/*", "*/")],
            Strings = [StringForm.Double],
            WordCharacters = "-",
            KeyMark = '=',
        },
        new("graphql gql", "enum extend fragment implements input interface mutation on query scalar schema subscription type union")
        {
            Types = "Boolean Float ID Int String true false null",
            LineComments = ["#"],
            Strings = [StringForm.TripleDouble, StringForm.Double],
        },
    ];
}
