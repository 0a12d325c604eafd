class Page
{
    public string AboutLink { get; set; } = "https://openrouter.ai"; // AIS1006: nothing is put on it
}
