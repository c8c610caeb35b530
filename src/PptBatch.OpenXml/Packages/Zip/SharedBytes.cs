namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>A rented array that several threads read; it is given back when the last of them has left.</summary>
internal sealed class SharedBytes(byte[] rented, int length, BufferShelf shelf)
{
    private int _users = 1;

    public ReadOnlySpan<byte> Span => rented.AsSpan(0, length);

    /// <summary>Joins those who read; false when the array was given back already.</summary>
    public bool TryEnter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
        }
        while (users > 0 && Interlocked.CompareExchange(ref _users, users + 1, users) != users);

        return users > 0;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            shelf.Return(rented);
        }
    }
}
