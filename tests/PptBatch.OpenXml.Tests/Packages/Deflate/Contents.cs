using System.Text;
using CsCheck;

namespace PptBatch.OpenXml.Tests.Packages.Deflate;

/// <summary>Contents of every kind of match and literal.</summary>
internal static class Contents
{
    private static readonly string[] Words = ["<a:r>", "<a:rPr lang=\"es-ES\"/>", "<a:t>", "slide", "</a:t>", "</a:r>", "π"];

    // Few different bytes make long and overlapping matches; all bytes make literals of both lengths; tags make what a part is like.
    public static readonly Gen<byte[]> Any = Gen.OneOf(
        Gen.Byte[0, 3].Array[0, 5000],
        Gen.Byte.Array[0, 5000],
        Gen.Byte[0, 20].Array[30000, 32 * 1024],
        Gen.Int[0, Words.Length - 1].Array[0, 900]
            .Select(words => Encoding.UTF8.GetBytes(string.Concat(words.Select(word => Words[word])))));
}
