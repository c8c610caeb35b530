namespace PptBatch.OpenXml.Equations;

/// <summary>What of an equation is words, or looks and no mathematics.</summary>
internal sealed partial class TexParser
{
    private object[] Literal(MathStyle face)
    {
        if (Peek is not { Kind: TexTokenKind.Literal } token)
        {
            return Fail();
        }

        _at++;
        return TexText.Parts(token.Text) is not { } parts ? Fail()
            : [.. parts.SelectMany(part => part.IsMath ? Inner(part.Text) : [Omml.Run(part.Text, face)])];
    }

    // Mathematics between the dollars of a text.
    private object[] Inner(string tex)
    {
        TexParser parser = new(TexToken.Split(tex)) { _depth = _depth + 1 };
        object[] row = _depth < MaxDepth ? [.. parser.Row()] : Fail();
        return parser.Succeeded ? row : Fail();
    }

    private object[] Gap()
    {
        Argument();
        return [Omml.Run("\u2003")];
    }

    // The name of a colour is not for a slide, which has its own.
    private object[] Coloured()
    {
        Argument();
        return Argument();
    }
}
