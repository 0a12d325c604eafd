class Client
{
    public const string Address = "https://api.phaseo.app/v1/chat/completions";
}
