public class Validator
{
    public const string ChatUrl = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
