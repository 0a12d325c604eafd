class UserChat(HttpClient http, UserKeys keys)
{
    public async Task<HttpResponseMessage> Ask(string user, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions") { Content = body }; // AIS1001: the keys that it sends are those of the sign-in
        request.Headers.Authorization = new("Bearer", await keys.Get(user));
        request.Headers.Add("X-Title", "Server"); // AIS3001: it stays with its address
        return await http.SendAsync(request);
    }
}
