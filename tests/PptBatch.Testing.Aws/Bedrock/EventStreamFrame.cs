using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>
/// Writes messages of AWS's event stream encoding: a prelude of two lengths and its CRC-32, headers, payload, and the CRC-32 of all.
/// </summary>
internal static class EventStreamFrame
{
    private const int PreludeLength = 12;
    private const int CrcLength = 4;
    private const byte StringHeader = 7;

    public static byte[] Event(string type, byte[] payload) => Encode(
        [(":event-type", type), (":content-type", "application/json"), (":message-type", "event")], payload);

    public static byte[] Exception(string type, byte[] payload) => Encode(
        [(":exception-type", type), (":content-type", "application/json"), (":message-type", "exception")], payload);

    private static byte[] Encode(IReadOnlyList<(string Name, string Value)> headers, byte[] payload)
    {
        using MemoryStream headerBytes = new();
        foreach ((string name, string value) in headers)
        {
            headerBytes.WriteByte((byte)name.Length);
            headerBytes.Write(Encoding.UTF8.GetBytes(name));
            headerBytes.WriteByte(StringHeader);
            byte[] text = Encoding.UTF8.GetBytes(value);
            headerBytes.WriteByte((byte)(text.Length >> 8));
            headerBytes.WriteByte((byte)text.Length);
            headerBytes.Write(text);
        }

        byte[] head = headerBytes.ToArray();
        byte[] frame = new byte[PreludeLength + head.Length + payload.Length + CrcLength];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), head.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Crc32.HashToUInt32(frame.AsSpan(0, 8)));
        head.CopyTo(frame, PreludeLength);
        payload.CopyTo(frame, PreludeLength + head.Length);
        BinaryPrimitives.WriteUInt32BigEndian(
            frame.AsSpan(frame.Length - CrcLength), Crc32.HashToUInt32(frame.AsSpan(0, frame.Length - CrcLength)));
        return frame;
    }
}
