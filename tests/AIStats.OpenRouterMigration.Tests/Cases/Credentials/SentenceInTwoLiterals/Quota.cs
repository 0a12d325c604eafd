class QuotaException(string message) : Exception(message);
class Quota
{
    const string Url = "https://openrouter.ai/api/v1"; // AIS1001
    void Check() => throw new QuotaException("The free OpenRouter limit is used up (50 requests a day). " + "Add credits at https://openrouter.ai/credits."); // AIS1006
    void Other() => throw new QuotaException("No OpenRouter credit is left. " + "Add some at https://openrouter.ai/credits."); // AIS1006
}
