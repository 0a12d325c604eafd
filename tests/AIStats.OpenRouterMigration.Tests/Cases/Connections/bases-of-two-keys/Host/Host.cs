using System.Collections.Generic;

// What the programs beside this folder take from ASP.NET.
public interface IConfiguration { string? this[string key] { get; } IConfiguration GetSection(string name) =>
    this; IConfiguration GetRequiredSection(string name) => this; }
public interface IOptions<out T> { T Value { get; } }
public interface IHttpClientFactory { HttpClient CreateClient(string name = ""); }
public interface IServiceProvider2 { T GetRequiredService<T>(); }
public interface IServiceCollection { }
public sealed class Services : List<object>, IServiceCollection { }
public interface IOptionsBuilder { IOptionsBuilder BindConfiguration(string section) => this; }
public sealed class WebApplicationBuilder : IOptionsBuilder
{
    public IServiceCollection Services { get; } = new Services();
    public IConfiguration Configuration { get; } = null!;
    public void Build() { }
}
public static class WebApplication { public static WebApplicationBuilder CreateBuilder(string[] args) => new(); }
public static class ServiceExtensions
{
    public static void Configure<T>(this IServiceCollection services, IConfiguration section) { }
    public static IOptionsBuilder AddOptions<T>(this IServiceCollection services) => new WebApplicationBuilder();
    public static void AddSingleton<T>(this IServiceCollection services) { }
    public static void AddSingleton<T>(this IServiceCollection services, T instance) { }
    public static void AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider2, T> make) { }
    public static void AddHttpClient<T>(this IServiceCollection services) { }
    public static void AddHttpClient<T>(this IServiceCollection services, Action<IServiceProvider2, HttpClient> configure) { }
    public static void AddHttpClient<T>(this IServiceCollection services, Action<HttpClient> configure) { }
    public static void AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configure) { }
}
