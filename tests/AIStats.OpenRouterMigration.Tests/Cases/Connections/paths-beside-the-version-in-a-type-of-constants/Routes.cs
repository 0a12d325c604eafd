static class Routes
{
    public const string Chat = "/api/v1/chat/completions"; // silent: nothing moves, since the base has a path that nobody tells
    public const string Batches = "/api/beta/batches";
}
