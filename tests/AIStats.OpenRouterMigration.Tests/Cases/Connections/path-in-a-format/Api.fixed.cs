using System.Globalization;

public sealed class Api(HttpClient http)
{
    private const string BaseUrl = "https://api.phaseo.app/v1";
    private const string Template = "https://api.phaseo.app/v1/{0}";
    private const string Usage = "generations"; // AIS1002: its name is put behind the base

    public Task<HttpResponseMessage> Chat(HttpContent body) => http.PostAsync(string.Format("{0}/chat/completions", BaseUrl), body);
    public Task<string> Credits() => http.GetStringAsync(string.Format("{0}/credits", BaseUrl)); // AIS1002: a format is a sum in other words
    public Task<string> Generation(string id) =>
        http.GetStringAsync(string.Format(CultureInfo.InvariantCulture, "{0}/{1}?id={2}", BaseUrl, "generations", id)); // AIS1002
    public Task<string> Mine() => http.GetStringAsync(string.Format(Template, "models")); // AIS1002: the format itself has the base
    public Task<string> Key() => http.GetStringAsync(string.Concat(BaseUrl, "/key")); // AIS1002
    public Task<string> Named(string id) => http.GetStringAsync(string.Format("{0}/{1}?id={2}", BaseUrl, Usage, id));
    public Task<string> Joined() => http.GetStringAsync(string.Join("/", BaseUrl, "credits")); // AIS1002
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(string.Concat(BaseUrl, "/responses"), body);
    public string Cache(string root) => Path.Combine(root, "credits"); // silent: the path of a file
    public string Log(int count) => string.Format("{0} credits", count); // silent: a sentence for people
}
