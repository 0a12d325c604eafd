public class Validator
{
    public const string ChatUrl = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public static string Message => "An API key is required. Get one at https://openrouter.ai/keys"; // AIS1006
}
