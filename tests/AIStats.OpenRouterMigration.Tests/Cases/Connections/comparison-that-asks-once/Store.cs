public sealed class Store
{
    private readonly Queue<string> _saved = new();
    public string Next() => _saved.Dequeue();
    public Task<string> ReadAsync() => Task.FromResult(_saved.Dequeue());
}
