public class ValidatorTests
{
    public bool Url() => Validator.ChatUrl == "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
