static class Routes
{
    public const string Chat = "/api/v1/chat/completions"; // AIS1004
    public const string Key = "/api/v1/key"; // AIS1002, AIS1004
    public const string Embed = "/api/v1/embeddings"; // AIS1004
    public const string Orders = "/api/v1/chat/completions";
}
