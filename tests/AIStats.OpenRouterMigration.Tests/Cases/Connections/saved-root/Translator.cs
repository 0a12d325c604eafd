class TranslatorOpenRouter
{
    public string Url { get; set; } = "https://openrouter.ai"; // AIS1004: users may have saved it
    public Uri Target()
    {
        UriBuilder builder = new(Url);
        if (builder.Path == "/")
            builder.Path = "/api/v1/chat/completions"; // AIS1004
        return builder.Uri;
    }
}
