using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.OpenXml.Writing.Markup;

/// <summary>Ids that the format wants to be GUIDs, made from what they name.</summary>
internal static class ContentGuid
{
    /// <summary>A GUID in braces; the same content gives the same one.</summary>
    public static string Of(string deck, string name, int index)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{deck}\0{name}\0{index}")));
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("B").ToUpperInvariant();
    }
}
