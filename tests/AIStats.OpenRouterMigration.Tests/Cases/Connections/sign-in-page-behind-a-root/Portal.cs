class Portal
{
    public string Root { get; } = "https://openrouter.ai"; // AIS1004 "the web page '/auth' is added to it, too"
    public string Welcome => Root + "/auth"; // silent: the base says so
}
