using System.Collections.Concurrent;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// What several rules ask for, found once each. Who asks while another thread still looks waits for it: the answer about a whole project takes
/// longer than all that waits. A search that is cancelled leaves nothing behind, and the next one to ask looks again.
/// </summary>
internal sealed class OnceTable
{
    private readonly ConcurrentDictionary<(string What, object Place), Entry> _entries = new(concurrencyLevel: 2, capacity: 11, Questions.Comparer);

    /// <summary>The answer to a question about a place.</summary>
    /// <param name="what">The question: the name of the class that answers it, so that no two share one.</param>
    /// <param name="place">What it is about: a file, or the project itself.</param>
    /// <param name="find">Finds the answer.</param>
    public T Find<T>(string what, object place, Func<T> find)
        where T : notnull => _entries.GetOrAdd((what, place), static _ => new Entry()).Find(find);

    /// <summary>
    /// Compares questions. Each is asked many times, and the hash of its text would take longer than most answers: its length and the place tell
    /// nearly all apart.
    /// </summary>
    private sealed class Questions : IEqualityComparer<(string What, object Place)>
    {
        public static readonly Questions Comparer = new();

        public bool Equals((string What, object Place) x, (string What, object Place) y) => x.Place.Equals(y.Place) && x.What == y.What;

        public int GetHashCode((string What, object Place) obj) => (obj.Place.GetHashCode() * 31) + obj.What.Length;
    }

    private sealed class Entry
    {
        private volatile object? _answer;

        public T Find<T>(Func<T> find)
            where T : notnull
        {
            if (_answer is { } known)
                return (T)known;
            lock (this)
                return (T)(_answer ??= find());
        }
    }
}
