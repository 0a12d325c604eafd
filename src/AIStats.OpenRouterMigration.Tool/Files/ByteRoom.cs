using Microsoft.Win32.SafeHandles;

namespace AIStats.OpenRouterMigration.Tool.Files;

/// <summary>Room for the bytes of files that one thread reads. Most files hold nothing, and the next one takes their place.</summary>
/// <param name="size">How many bytes to take at once; a longer file takes more.</param>
internal sealed class ByteRoom(int size = 0)
{
    private ArraySegment<byte> _free = ArraySegment<byte>.Empty;
    private int _read;

    /// <summary>Reads a file in the place of the last one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">Its length; one that grows meanwhile is read as far as it was.</param>
    public ArraySegment<byte> Read(SafeFileHandle file, int length)
    {
        if (_free.Count < length)
            _free = GC.AllocateUninitializedArray<byte>(Math.Max(length, size));
        _read = 0;
        while (_read < length && RandomAccess.Read(file, _free.AsSpan(_read, length - _read), _read) is > 0 and var count)
            _read += count;
        return _free[.._read];
    }

    /// <summary>Leaves the last file where it is.</summary>
    public void Keep() => (_free, _read) = (_free[_read..], 0);
}
