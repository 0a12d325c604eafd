public interface IUrls
{
    string Login();
    string Chat { get; }
}
public sealed class Urls : IUrls
{
    private const string Base = "https://openrouter.ai/api/v1"; // AIS1001 "the key comes from the sign-in '/auth/keys'"
    public string Login() => $"{Base}/auth";
    public string Chat => Base + "/chat/completions";
}
