namespace PptBatch.OpenXml.Pictures;

/// <summary>Pictures that are written into their reference.</summary>
internal static class DataUri
{
    /// <summary>True for a reference that is a picture itself.</summary>
    public static bool Is(string reference) => reference.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes, or null where they cannot be read or are too many.</summary>
    public static byte[]? Read(string reference, int mostBytes)
    {
        int comma = reference.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || reference.Length - comma > mostBytes / 3L * 4)
        {
            return null;
        }

        string data = Uri.UnescapeDataString(reference[(comma + 1)..]);
        if (!reference.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return System.Text.Encoding.UTF8.GetBytes(data);
        }

        byte[] bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out int written) ? bytes[..written] : null;
    }
}
