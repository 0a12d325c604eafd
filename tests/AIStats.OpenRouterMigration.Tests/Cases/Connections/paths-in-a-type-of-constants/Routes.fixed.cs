static class Routes
{
    public const string Chat = "/v1/chat/completions";
    public const string Key = "/v1/key";
    public const string Embed = "/v1/embeddings";
    public const string Orders = "/api/v1/chat/completions";
}
