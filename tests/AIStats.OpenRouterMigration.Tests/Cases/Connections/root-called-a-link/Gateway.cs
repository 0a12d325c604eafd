class Gateway
{
    public string AccountLink { get; set; } = "https://openrouter.ai"; // AIS1004: a path is put on it, whatever it is called
    public Uri Target()
    {
        UriBuilder builder = new(AccountLink);
        builder.Path = "/api/v1/chat/completions"; // AIS1004
        return builder.Uri;
    }
}
