namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Languages with the comments of C.</summary>
internal static class CurlyLanguages
{
    private static readonly (string, string)[] Block = [("/*", "*/")];

    private static readonly StringForm[] WithBacktick = [StringForm.Double, StringForm.Single, StringForm.Backtick];

    private static readonly StringForm[] WithTriple = [StringForm.TripleDouble, StringForm.Double, StringForm.Single];

    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new("javascript js jsx typescript ts tsx node",
            "abstract as async await break case catch class const continue debugger declare default delete do else enum export extends "
                + "finally for from "
            + "function get if implements import in instanceof interface keyof let namespace new of private protected public "
                + "readonly return set "
            + "static super switch this throw try type typeof var void while with yield")
        {
            Types = "any Array Boolean boolean Date Error false Infinity Map Math NaN never null Number number Object Promise Set "
                + "String string "
                + "true undefined unknown",
            BlockComments = Block,
            Strings = WithBacktick,
            WordCharacters = "$",
        },
        new("csharp cs c# dotnet",
            "abstract as async await base break case catch checked class const continue default delegate do else enum event explicit "
                + "extern finally "
            + "fixed for foreach get goto if implicit in init interface internal is lock namespace new operator out override params "
                + "private protected "
            + "public readonly record ref required return sealed set sizeof stackalloc static struct switch this throw try typeof "
                + "unchecked unsafe "
            + "using virtual void volatile when where while with yield")
        {
            Types = "bool byte char decimal double dynamic false float int long nint null object sbyte short string true uint "
                + "ulong ushort var",
            BlockComments = Block,
            Strings = [StringForm.TripleDouble, new("@\"", "\"", null, MultiLine: true), StringForm.Double, StringForm.Single],
        },
        new("java",
            "abstract assert break case catch class continue default do else enum extends final finally for if implements import "
                + "instanceof interface "
            + "native new package permits private protected public record return sealed static super switch synchronized this throw throws "
            + "transient try void volatile while yield")
        {
            Types = "boolean byte char double false float int long null short String true var Integer List Map Object",
            BlockComments = Block,
            Strings = WithTriple,
        },
        new("c cpp c++ h hpp arduino",
            "alignas auto break case catch class const constexpr continue default delete do else enum explicit extern final for friend "
                + "goto if inline "
            + "namespace new noexcept operator override private protected public register return sizeof static struct switch "
                + "template this throw "
            + "try typedef typename union using virtual volatile while #include #define #ifdef #ifndef #endif #if #else #pragma")
        {
            Types = "bool char double false float int int32_t int64_t long NULL nullptr short signed size_t std string true uint8_t "
                + "unsigned vector void",
            BlockComments = Block,
            WordCharacters = "#",
        },
        new("go golang",
            "break case chan const continue default defer else fallthrough for func go goto if import interface map package range "
                + "return select "
            + "struct switch type var")
        {
            Types = "any bool byte error false float32 float64 int int32 int64 iota nil rune string true uint uint64 append cap len "
                + "make new panic",
            BlockComments = Block,
            Strings = [StringForm.Double, StringForm.Single, new("`", "`", null, MultiLine: true)],
        },
        new("rust rs",
            "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref "
                + "return self Self "
            + "static struct super trait type unsafe use where while")
        {
            Types = "bool char f32 f64 false i32 i64 i8 isize None Ok Err Option Result Some str String true u32 u64 u8 usize Vec Box",
            BlockComments = Block,
            Strings = [new("\"", "\"", MultiLine: true)],
        },
        new("kotlin kt kts",
            "abstract as break by class companion constructor continue data do else enum final for fun if import in inline interface "
                + "internal is lateinit "
            + "object open operator override package private protected public return sealed super suspend this throw try typealias val "
                + "var when where while")
        {
            Types = "Any Boolean Double false Float Int List Long Map null String true Unit",
            BlockComments = Block,
            Strings = WithTriple,
        },
        new("swift",
            "as associatedtype async await break case catch class continue default defer deinit do else enum extension fallthrough "
                + "fileprivate for func "
            + "guard if import in init inout internal is let mutating open operator override private protocol public repeat return self "
                + "Self static "
            + "struct subscript super switch throw throws try typealias var where while")
        {
            Types = "Any Array Bool Character Dictionary Double false Float Int nil Optional String true Void",
            BlockComments = Block,
            Strings = [StringForm.TripleDouble, StringForm.Double],
        },
        new("scala",
            "abstract case catch class def do else enum extends final finally for forSome given if implicit import lazy match new "
                + "object override "
            + "package private protected return sealed super then this throw trait try type using val var while with yield")
        {
            Types = "Any Boolean Double false Float Int List Long Map None null Option Seq Some String true Unit",
            BlockComments = Block,
            Strings = WithTriple,
        },
        new("php",
            "abstract and array as break case catch class clone const continue declare default do echo else elseif extends final finally "
                + "fn for foreach "
            + "function global if implements include instanceof interface match namespace new or private protected public readonly require "
            + "require_once return static switch throw trait try use while yield")
        {
            Types = "bool false float int mixed null object self string true void",
            LineComments = ["//", "#"],
            BlockComments = Block,
            WordCharacters = "$",
        },
        new("dart",
            "abstract as assert async await break case catch class const continue default do else enum export extends factory final "
                + "finally for get if "
            + "implements import in is late library mixin new part required return set static super switch this throw try typedef var "
                + "void while with yield")
        {
            Types = "bool double dynamic false Future int List Map null num String true",
            BlockComments = Block,
            Strings = [StringForm.TripleDouble, StringForm.TripleSingle, StringForm.Double, StringForm.Single],
        },
        new("css scss less", "important media import keyframes supports font-face from to and not only")
        {
            BlockComments = Block,
            LineComments = [],
            WordCharacters = "-@",
            KeyMark = ':',
        },
    ];
}
