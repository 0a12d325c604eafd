public static class AccountRegistration
{
    public static void AddAccounts(this WebApplicationBuilder builder) => builder.Services.AddHttpClient<Accounts>(
        http => http.BaseAddress = new Uri(builder.Configuration["Accounts:Url"]!.TrimEnd('/') + "/"));
}
public class Accounts(HttpClient http)
{
    public Task<HttpResponseMessage> Link(HttpContent code) => http.PostAsync("auth/keys", code); // AIS1003
}
