class Client
{
    public const string Address = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
