class Cloud
{
    private readonly HttpClient _http = new();
    private readonly Profile _profile;
    private readonly string _apiKey;

    public Cloud(Profile profile, string apiKey) => (_profile, _apiKey) = (profile, apiKey);

    public Task<HttpResponseMessage> AskAsync() => _http.SendAsync(Make(HttpMethod.Post, "chat/completions"));

    public Task<HttpResponseMessage> BalanceAsync() =>
        _http.SendAsync(Make(HttpMethod.Get, "credits")); // AIS1002: the path is given to a method that puts it behind the address of the profile

    private HttpRequestMessage Make(HttpMethod method, string rest)
    {
        var request = new HttpRequestMessage(method, _profile.Address.TrimEnd('/') + "/" + rest);
        request.Headers.Add("Authorization", "Bearer " + _apiKey);
        return request;
    }
}
