using System.Text;
using System.Xml;
using CsCheck;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Tests.Packages.Xml;

/// <summary>The quick scan is never sure of what a whole reader refuses, and sure of what programs write.</summary>
public sealed class OrdinaryXmlTests
{
    private const string Slide =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<p:sld xmlns:a=\"urn:a\" xmlns:r='urn:r' xmlns:p=\"urn:p\"><p:cSld>"
        + "<a:t xml:space=\"preserve\">á &amp; &#233; &#xE9; b</a:t><p14:x xmlns:p14=\"urn:14\" r:id=\"rId1\" id=\"1\"/><a:p><a:r/></a:p>"
        + "<x xmlns=\"urn:x\" a=\"1 > 0\"><y b='\"'/></x ></p:cSld></p:sld>\n";

    private static readonly string[] Bits =
    [
        "<", ">", "/", "</", "/>", "=", "\"", "'", " ", "&", "&#0;", "&#x41;", "&lt;", "]]>", "<!--", "-->", "<?a b?>", "<![CDATA[", "xmlns:a=\"\"",
        "xmlns:p14=\"u\"", "xmlns=\"\"", "xmlns:xml=\"u\"", "a:", "b:t", "p:cSld", "<a:t>", "</a:t>", "a=\"1\"", " r:id=\"1\"", "\u0001", "\uffff", ":", "-", "1",
        "é", "", "\t", "&#xFFFE;", "&#-1;", "&#+65;", "&#xD800;", "<a:p/>", "<!DOCTYPE x>", "\ufeff",
    ];

    [Fact]
    public void IsSure_OfWhatProgramsWrite() => Assert.True(OrdinaryXml.IsSure(Encoding.UTF8.GetBytes(Slide)));

    [Theory]
    [InlineData(WellFormed.MaxDepth, true)]
    [InlineData(WellFormed.MaxDepth + 1, false)]
    public void IsSure_OfElementsInsideEachOther_UpToTheLimit(int depth, bool sure) => Assert.Equal(
        sure,
        OrdinaryXml.IsSure(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("<x>", depth)) + string.Concat(Enumerable.Repeat("</x>", depth)))));

    [Fact]
    public void IsSure_OfPiecesPutIn_OnlyWhereAReaderAgrees() =>
        Gen.Select(Gen.Int[0, Slide.Length], Gen.Int[0, 6], Gen.Int[0, Bits.Length - 1]).Array[1, 3].Sample(
            changes => Agrees(changes.Aggregate(Slide, (text, change) =>
            {
                int at = Math.Min(change.Item1, text.Length);
                return string.Concat(text.AsSpan(0, at), Bits[change.Item3], text.AsSpan(Math.Min(at + change.Item2, text.Length)));
            })),
            iter: 20_000,
            threads: 1);

    [Fact]
    public void IsSure_OfBytesChanged_OnlyWhereAReaderAgrees() =>
        Gen.Select(Gen.Int[0, Slide.Length - 1], Gen.Byte).Array[1, 2].Sample(
            changes =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(Slide);
                Array.ForEach(changes, change => bytes[change.Item1] = change.Item2);
                return Agrees(bytes);
            },
            iter: 10_000,
            threads: 1);

    private static bool Agrees(string text) => Agrees(Encoding.UTF8.GetBytes(text));

    private static bool Agrees(byte[] xml)
    {
        if (!OrdinaryXml.IsSure(xml))
        {
            return true;
        }

        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
