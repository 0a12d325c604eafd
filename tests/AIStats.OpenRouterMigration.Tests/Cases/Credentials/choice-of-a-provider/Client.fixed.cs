enum Backend { OpenAI, OpenRouter }

static class Client
{
    static string Of(AppSettings settings) => settings.Provider switch
    {
        "openrouter" => "https://api.phaseo.app/v1/chat/completions",
        _ => "https://api.openai.com/v1/chat/completions",
    };

    static bool IsRouter(Account account) => account.Kind.Equals("openrouter", StringComparison.OrdinalIgnoreCase);

    public static Task<HttpResponseMessage> Ask(HttpClient http, AppSettings settings, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", settings.ApiKey);
        return http.PostAsync(Of(settings), body);
    }
}
