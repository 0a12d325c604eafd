interface IJSRuntime { Task<T> InvokeAsync<T>(string function, params object[] args); }

class Keys(IJSRuntime js)
{
    const string Entry = "openrouter_api_key"; // AIS2003 "users have stored this name"
    public Task<string> Get() => js.InvokeAsync<string>("localStorage.getItem", Entry);
    public Task<string> OfTheSession() => js.InvokeAsync<string>("sessionStorage.getItem", "openrouter_key"); // AIS2003 "users have stored this name"
    public Task<string> Shown() => js.InvokeAsync<string>("dialog.show", "openrouter_key"); // AIS2003
}

class Client(HttpClient http, Keys keys)
{
    public async Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", await keys.Get());
        return await http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
