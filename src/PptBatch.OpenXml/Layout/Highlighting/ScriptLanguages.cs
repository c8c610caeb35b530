namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Languages whose comments start with a number sign, a percent sign or dashes.</summary>
internal static class ScriptLanguages
{
    private static readonly string[] Hash = ["#"];

    private static readonly StringForm[] Quotes = [StringForm.Double, StringForm.Single];

    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new("r rscript splus",
            "break else for function if in next repeat return while library require")
        {
            Types = "Inf NA NA_character_ NA_integer_ NA_real_ NaN NULL TRUE FALSE T F",
            LineComments = Hash,
            Strings = [new("\"", "\"", MultiLine: true), new("'", "'", MultiLine: true), new("`", "`", null)],
            WordCharacters = ".",
        },
        new("python py python3 ipython pycon",
            "and as assert async await break case class continue def del elif else except finally for from global if import in is "
                + "lambda match "
            + "nonlocal not or pass raise return try while with yield")
        {
            Types = "bool dict False float int len list None object print range self set str True tuple",
            LineComments = Hash,
            Strings = [StringForm.TripleDouble, StringForm.TripleSingle, .. Quotes],
        },
        new("bash sh shell zsh console shellsession",
            "alias break case cd continue declare do done echo elif else esac exit export fi for function if in local read return "
                + "select set shift "
            + "source sudo then trap unset until while")
        {
            LineComments = Hash,
            Strings = [new("\"", "\"", MultiLine: true), StringForm.RawSingle],
            WordCharacters = "-",
        },
        new("powershell ps1 pwsh",
            "begin break catch class continue do else elseif end exit filter finally for foreach function if in param process return "
                + "switch throw trap "
            + "try until while")
        {
            Types = "$true $false $null $_",
            LineComments = Hash,
            BlockComments = [("<#", "#>")],
            Strings = [new("\"", "\"", '`', MultiLine: true), StringForm.RawSingle],
            IgnoreCase = true,
            WordCharacters = "$-",
        },
        new("ruby rb",
            "alias and begin break case class def defined? do else elsif end ensure for if in module next not or redo rescue retry return "
                + "self super then "
            + "undef unless until when while yield require attr_accessor attr_reader puts")
        {
            Types = "true false nil",
            LineComments = Hash,
            BlockComments = [("=begin", "=end")],
            Strings = [.. Quotes, StringForm.Backtick],
            WordCharacters = "@?",
        },
        new("perl pl",
            "my our local sub use package return if elsif else unless while until for foreach do last next redo and or not eq ne lt "
                + "gt le ge cmp "
            + "print require die")
        {
            LineComments = Hash,
            WordCharacters = "$@%",
        },
        new("lua",
            "and break do else elseif end for function goto if in local not or repeat return then until while")
        {
            Types = "true false nil print pairs ipairs require",
            LineComments = ["--"],
            BlockComments = [("--[[", "]]")],
            Strings = [.. Quotes, new("[[", "]]", null, MultiLine: true)],
        },
        new("matlab octave",
            "break case catch classdef continue else elseif end for function global if otherwise parfor persistent return switch try while")
        {
            Types = "true false Inf NaN pi zeros ones disp fprintf",
            LineComments = ["%", "#"],
            BlockComments = [("%{", "%}")],
            Strings = [StringForm.Double],
        },
        new("julia jl",
            "abstract baremodule begin break catch const continue do else elseif end export finally for function global if import in let "
                + "local macro "
            + "module mutable quote return struct try type using where while")
        {
            Types = "Any Bool false Float64 Int Int64 missing nothing String true Vector",
            LineComments = Hash,
            BlockComments = [("#=", "=#")],
            Strings = [StringForm.TripleDouble, StringForm.Double],
        },
        new("haskell hs",
            "case class data deriving do else foldr if import in infix infixl infixr instance let module newtype of then type where")
        {
            Types = "Bool Char Double False Int Integer IO Just Maybe Nothing String True",
            LineComments = ["--"],
            BlockComments = [("{-", "-}")],
            Strings = [StringForm.Double],
        },
        new("dockerfile docker",
            "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR")
        {
            LineComments = Hash,
            WordCharacters = "-",
        },
        new("makefile make", "ifeq ifneq else endif include define endef export")
        {
            LineComments = Hash,
            KeyMark = ':',
        },
    ];
}
