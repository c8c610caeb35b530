using System.Text;
using PptBatch.Books.Encodings;
using PptBatch.Diagnostics;

namespace PptBatch.Tests.Books.Encodings;

/// <summary>Texts in the encodings that people's files have.</summary>
public class TextFileTests
{
    private const string Text = "# Señal\n€ “ya”\n";

    public static TheoryData<string> Marked => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Marked))]
    public void Decode_WithAByteOrderMark_IsWhatItSays(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);

        Assert.Equal(Text, Decoded([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], out Findings findings));
        Assert.Empty(findings.All);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Decode_WithoutAMark_IsToldByItsBytes(string name)
    {
        Assert.Equal(Text, Decoded(Encoding.GetEncoding(name).GetBytes(Text), out Findings findings));
        Assert.Empty(findings.All);
    }

    [Fact]
    public void Decode_OtherBytes_AreWindows1252AndNeverReplaced()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text);

        Assert.Equal(Text, Decoded(bytes, out Findings findings));
        Assert.Equal(("PB1052", "x.md line 1"), (Assert.Single(findings.All).Code, findings.All[0].Place));
        Assert.DoesNotContain('\uFFFD', Decoded([0xEF, 0xBB, 0xBF, 0x81, 0xFF, 0x80], out _));
    }

    private static string Decoded(byte[] bytes, out Findings findings)
    {
        findings = new Findings();
        return TextFile.Decode(bytes, "x.md", findings);
    }
}
