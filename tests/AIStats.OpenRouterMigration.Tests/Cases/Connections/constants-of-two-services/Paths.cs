static class Paths
{
    public const string Cloud = "https://api.openai.com/v1";
    public const string Router = "https://openrouter.ai/api/v1"; // AIS1001
    public const string Chat = "/chat/completions"; // silent: the path and its contract stay
    public const string Images = "/images"; // AIS1002
    public const string Files = "/models/count"; // AIS1002: the client of another service sends it as well, so a person changes it
    public const string Transcriptions = "/audio/transcriptions"; // silent: the client of another service sends it
}
