namespace PptBatch.OpenXml.Equations;

/// <summary>A command (its name without the backslash) or a single character. Text between the braces of \text is one literal.</summary>
internal readonly record struct TexToken(TexTokenKind Kind, string Text)
{
    private static readonly string[] TextCommands = ["text", "textrm", "textit", "textbf", "mbox", "operatorname"];

    public bool IsCharacter(char c) => Kind == TexTokenKind.Character && Text.Length == 1 && Text[0] == c;

    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Text == name;

    public static List<TexToken> Split(string tex)
    {
        List<TexToken> tokens = [];
        for (int at = 0; at < tex.Length;)
        {
            int end = at + 1;
            if (tex[at] != '\\' || end == tex.Length)
            {
                end += char.IsHighSurrogate(tex[at]) && end < tex.Length && char.IsLowSurrogate(tex[end]) ? 1 : 0;
                if (!char.IsWhiteSpace(tex[at]))
                {
                    tokens.Add(new TexToken(TexTokenKind.Character, tex[at..end]));
                }

                at = end;
                continue;
            }

            for (; end < tex.Length && char.IsAsciiLetter(tex[end]); end++)
            {
            }

            end = Math.Max(end, at + 2);
            string name = tex[(at + 1)..end];
            tokens.Add(new TexToken(TexTokenKind.Command, name is "newline" or "cr" ? "\\" : name));
            at = end;
            bool text = Array.IndexOf(TextCommands, name) >= 0;
            for (; text && at < tex.Length && tex[at] == ' '; at++)
            {
            }

            if (text && at < tex.Length && tex[at] == '{' && Closing(tex, at) is > 0 and int close)
            {
                tokens.Add(new TexToken(TexTokenKind.Literal, tex[(at + 1)..close]));
                at = close + 1;
            }
        }

        return tokens;
    }

    /// <summary>Where the brace closes that opens at a position; -1 where it does not.</summary>
    public static int Closing(string tex, int open)
    {
        int depth = 0;
        for (int at = open; at < tex.Length; at++)
        {
            if (tex[at] == '\\')
            {
                at++;
            }
            else if (tex[at] == '{')
            {
                depth++;
            }
            else if (tex[at] == '}' && --depth == 0)
            {
                return at;
            }
        }

        return -1;
    }
}

internal enum TexTokenKind { Character, Command, Literal }
