namespace AIStats.OpenRouterMigration.Map;

/// <summary>Finds values by a part of a text without allocating: an id stands inside a literal, and most are not in the table.</summary>
internal sealed class IdTable<T>
    where T : class
{
    private readonly string?[] _ids;
    private readonly T?[] _values;

    /// <summary>Prepares an empty table.</summary>
    /// <param name="capacity">The most ids that will be added.</param>
    public IdTable(int capacity)
    {
        var size = 16;
        while (size < 2 * capacity)
            size *= 2;
        _ids = new string?[size];
        _values = new T?[size];
    }

    /// <summary>Adds an id; one that is there already keeps its value.</summary>
    public void TryAdd(string id, T value)
    {
        var slot = Slot(id, 0, id.Length);
        if (_ids[slot] is not null)
            return;
        _ids[slot] = id;
        _values[slot] = value;
    }

    /// <summary>The value of the id that stands in a text; null where the table has none. Case counts, as it does on both gateways.</summary>
    public T? Find(string text, int start, int length) => _values[Slot(text, start, length)];

    /// <summary>The value of an id; null where the table has none.</summary>
    public T? Find(string id) => Find(id, 0, id.Length);

    /// <summary>Where an id is, or where it would be: at least half of the slots are empty, so the search ends.</summary>
    private int Slot(string text, int start, int length)
    {
        var hash = 2166136261;
        for (var i = start; i < start + length; i++)
            hash = (hash ^ text[i]) * 16777619;
        var slot = (int)(hash & (uint)(_ids.Length - 1));
        while (_ids[slot] is { } id && (id.Length != length || string.CompareOrdinal(id, 0, text, start, length) != 0))
            slot = (slot + 1) & (_ids.Length - 1);
        return slot;
    }
}
