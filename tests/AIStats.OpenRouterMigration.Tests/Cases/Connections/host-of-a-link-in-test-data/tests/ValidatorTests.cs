[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class InlineDataAttribute(params object[] data) : Attribute;
public class ValidatorTests
{
    [InlineData("Groq", "console.groq.com")]
    [InlineData("OpenRouter", "openrouter.ai")] // AIS1005 "write 'phaseo.app' for a link"
    public void Message_points_to_the_console(string provider, string expectedHost)
    {
        if (!Validator.Message.Contains(expectedHost)) throw new Exception();
    }

    public void Url()
    {
        if (Validator.ChatUrl != "https://openrouter.ai/api/v1/chat/completions") throw new Exception(); // AIS1001
    }
}
