public interface IUrls
{
    string Base { get; }
    string Login { get; }
}

public class RouterUrls : IUrls
{
    public string Base => "https://openrouter.ai/api/v1"; // AIS1001
    public string Login => "/auth/keys"; // AIS1003: Api reads both through the interface
}
