namespace AIStats.OpenRouterMigration.Text;

/// <summary>Searches lists whose items stand in the order of a text.</summary>
internal static class TextOrder
{
    /// <summary>The index of the first item that stands at a position or behind it; the number of items where none does.</summary>
    /// <param name="items">The items, in the order of the text.</param>
    /// <param name="position">The position.</param>
    /// <param name="placeOf">Where an item stands: where it begins, where it ends, or in which line.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int position, Func<T, int> placeOf)
    {
        var (start, end) = (0, items.Count);
        while (start < end)
        {
            var middle = (start + end) / 2;
            (start, end) = placeOf(items[middle]) < position ? (middle + 1, end) : (start, middle);
        }

        return start;
    }

    /// <summary>The items that stand at a position or behind it, and before another one.</summary>
    /// <param name="items">The items, in the order of the text.</param>
    /// <param name="start">The first position.</param>
    /// <param name="end">The position behind the last one.</param>
    /// <param name="placeOf">Where an item stands.</param>
    public static IEnumerable<T> Between<T>(IReadOnlyList<T> items, int start, int end, Func<T, int> placeOf)
    {
        for (var i = FirstFrom(items, start, placeOf); i < items.Count && placeOf(items[i]) < end; i++)
            yield return items[i];
    }
}
