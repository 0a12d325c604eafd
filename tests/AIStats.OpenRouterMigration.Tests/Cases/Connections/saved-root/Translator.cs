class TranslatorOpenRouter
{
    public string Url { get; set; } = "https://openrouter.ai";
    public Uri Target()
    {
        UriBuilder builder = new(Url);
        if (builder.Path == "/")
            builder.Path = "/api/v1/chat/completions";
        return builder.Uri;
    }
}
