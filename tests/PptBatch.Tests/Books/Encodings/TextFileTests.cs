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

    [Theory]
    [InlineData("gb18030", "gb18030", "# 循环\n\n循环让程序重复执行一段代码，直到条件不再成立。\n")]
    [InlineData("big5", "big5", "# 迴圈\n\n迴圈讓程式重複執行一段程式碼，直到條件不再成立。\n")]
    [InlineData("shift_jis", "shift_jis", "# ループ\n\nループは同じ処理を繰り返します。\n")]
    [InlineData("euc-jp", "euc-jp", "# ループ\n\nループは同じ処理を繰り返します。\n")]
    [InlineData("euc-kr", "euc-kr", "# 반복문\n\n반복문은 같은 코드를 여러 번 실행합니다.\n")]
    [InlineData("windows-1251", "windows-1251", "# Циклы\n\nЦикл повторяет код, пока условие истинно.\n")]
    [InlineData("koi8-r", "koi8-r", "# Циклы\n\nЦикл повторяет код, пока условие истинно.\n")]
    [InlineData("windows-1250", "windows-1250", "# Pętle\n\nPętla powtarza kod, dopóki warunek jest prawdziwy: źdźbło, żółć, łąka.\n")]
    [InlineData("windows-1256", "windows-1256", "# الحلقات\n\nتكرر الحلقة الشيفرة ما دام الشرط صحيحا.\n")]
    public void Decode_AnotherLegacyEncoding_IsToldByItsBytesAndNamed(string name, string said, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

        Assert.Equal(text, Decoded(bytes, out Findings findings));
        Diagnostic finding = Assert.Single(findings.All);
        Assert.Contains($"look like {said},", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"iconv -f {said} -t UTF-8", finding.Fix!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Bucles\n\nUn bucle repite el código. ¿Qué más? Así, «ya».\n")]
    [InlineData("# Boucles\n\nUne boucle répète : où, déjà, être, naïf, garçon, cœur, l’été.\n")]
    [InlineData("Temperature is 20 °C – “warm”, it’s fine…\n")]
    public void Decode_WesternText_IsWindows1252(string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

        Assert.Equal(text, Decoded(bytes, out Findings findings));
        Assert.Contains("Windows-1252", Assert.Single(findings.All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_Utf8WithAStrayByte_ReadsThatByteAlone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Señal, mañana y caf"), 0xE9, .. Encoding.UTF8.GetBytes(" — 循环")];

        Assert.Equal("Señal, mañana y café — 循环", Decoded(bytes, out Findings findings));
        Assert.Contains("UTF-8 except for one byte", Assert.Single(findings.All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_BytesThatTellNothing_AreSaidToTellNothing()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("# Loops\n\nA loop (循环) repeats.\n");

        Assert.DoesNotContain('\uFFFD', Decoded(bytes, out Findings findings));
        Assert.Contains("do not tell what else it is", Assert.Single(findings.All).Message, StringComparison.Ordinal);
    }

    private static string Decoded(byte[] bytes, out Findings findings)
    {
        findings = new Findings();
        return TextFile.Decode(bytes, "x.md", findings);
    }
}
