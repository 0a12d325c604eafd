using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The exact names of methods, types and attributes of .NET and of test libraries that decide what a string is used for.</summary>
internal static class FrameworkNames
{
    /// <summary>
    /// Methods of test libraries that say what is expected: their value follows what is tested. Source: xunit, NUnit, MSTest,
    /// FluentAssertions, Shouldly, TUnit.
    /// </summary>
    public static ImmutableHashSet<string> Expectations { get; } = Set(
        "Equal", "NotEqual", "StrictEqual", "DoesNotContain", "DoesNotMatch", "AreEqual", "AreNotEqual", "StringContains", "EqualTo", "IsEqualTo",
            "IsNotEqualTo",
        "Be", "NotBe", "BeEquivalentTo", "Contain", "NotContain", "ContainEquivalentOf", "StartWith", "NotStartWith", "EndWith", "NotEndWith", "MatchRegex",
        "ShouldBe", "ShouldNotBe", "ShouldContain", "ShouldNotContain", "ShouldStartWith", "ShouldEndWith", "ShouldMatch", "ShouldBeEquivalentTo");

    /// <summary>
    /// Methods that compare texts or addresses, and those that say what a test expects. Source: System.String, System.Uri,
    /// System.Text.RegularExpressions.
    /// </summary>
    public static ImmutableHashSet<string> Comparisons { get; } = Expectations.Union(Set(
        "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Compare", "CompareOrdinal", "CompareTo", "SequenceEqual", "IsBaseOf",
        "IsMatch", "Match", "Matches"));

    /// <summary>
    /// Methods of tests that take a pattern of the addresses that a double answers. Source: the packages RichardSzalay.MockHttp, Flurl.Http (testing),
    /// Moq.Contrib.HttpClient.
    /// </summary>
    public static ImmutableHashSet<string> RequestPatterns { get; } = Set(
        "When", "Expect", "ForCallsTo", "ShouldHaveCalled", "ShouldNotHaveCalled", "SetupRequest", "VerifyRequest");

    /// <summary>Methods that register a check of an address, which asks it without a key. Source: the package AspNetCore.HealthChecks.Uris.</summary>
    public static ImmutableHashSet<string> HealthChecks { get; } = Set("AddUrlGroup", "AddUri");

    /// <summary>Methods of an address that put a path behind it. Source: the package Flurl.</summary>
    public static ImmutableHashSet<string> Appending { get; } = Set("AppendPathSegment", "AppendPathSegments");

    /// <summary>Methods that look for a text in another one. Source: System.String.</summary>
    public static ImmutableHashSet<string> TextSearches { get; } = Set("Contains", "IndexOf", "StartsWith", "EndsWith");

    /// <summary>
    /// Methods that set a header, take it away or ask whether it is there. Source: System.Net.Http, RestSharp, Flurl, UnityEngine.Networking.
    /// </summary>
    public static ImmutableHashSet<string> HeaderChanges { get; } = Set(
        "Add", "TryAdd", "TryAddWithoutValidation", "AddWithoutValidation", "Set", "SetHeader", "Remove", "Contains", "Append", "AddHeader", "AddDefaultHeader",
        "AddOrUpdateHeader", "AddOrUpdateParameter", "SetRequestHeader", "WithHeader", "WithAdditionalHeader", "SetValue");

    /// <summary>The header that holds a key. Source: RFC 9110.</summary>
    public const string Authorization = "Authorization";

    /// <summary>The headers that hold a key. Source: RFC 9110; the APIs of Anthropic and Azure.</summary>
    public static ImmutableHashSet<string> KeyHeaders { get; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, Authorization, "x-api-key", "api-key");

    /// <summary>Types that are made of a key. Source: System.Net.Http, System.ClientModel, Azure.Core, RestSharp, OpenAI-DotNet.</summary>
    public static ImmutableHashSet<string> KeyTypes { get; } = Set(
        "AuthenticationHeaderValue", "ApiKeyCredential", "AzureKeyCredential", "JwtAuthenticator", "OpenAIAuthentication", "APIAuthentication");

    /// <summary>Types of an option or argument of a command line, which may have a default. Source: System.CommandLine.</summary>
    public static ImmutableHashSet<string> CommandLineOptions { get; } = Set("Option", "Argument", "CliOption", "CliArgument");

    /// <summary>Methods that give a request its key. Source: Flurl.Http, IdentityModel.</summary>
    public static ImmutableHashSet<string> KeyMethods { get; } = Set("WithOAuthBearerToken", "SetBearerToken");

    /// <summary>
    /// Types and methods whose type argument is filled from a configuration. Source: Microsoft.Extensions.Options, Microsoft.Extensions.Configuration.Binder.
    /// </summary>
    public static ImmutableHashSet<string> BoundSettings { get; } = Set(
        "IOptions", "IOptionsMonitor", "IOptionsSnapshot", "Configure", "AddOptions", "AddOptionsWithValidateOnStart", "Get");

    /// <summary>Methods that look for a header and set none. Source: System.Net.Http.Headers, System.Collections.Generic.</summary>
    public static ImmutableHashSet<string> HeaderReads { get; } =
        Set("Contains", "ContainsKey", "GetValues", "TryGetValue", "TryGetValues", "GetValueOrDefault");

    /// <summary>Methods whose first argument is the name of a client and no address. Source: Microsoft.Extensions.Http.</summary>
    public static ImmutableHashSet<string> NamedClients { get; } = Set("AddHttpClient", "CreateClient", "AddHttpMessageHandler", "ConfigureHttpClient");

    /// <summary>Attributes that give a test method one row of data. Source: xunit, NUnit, MSTest.</summary>
    public static ImmutableHashSet<string> TestRows { get; } = Set("InlineData", "TestCase", "DataRow");

    /// <summary>Headers of HTTP that tell where a request comes from. Source: RFC 9110, RFC 6454.</summary>
    public static ImmutableHashSet<string> OriginHeaders { get; } = Set("Referer", "Origin");

    /// <summary>Methods that give a text and change nothing. Source: System.String, System.Uri, System.Object.</summary>
    public static ImmutableHashSet<string> Texts { get; } = Set(
        "ToString", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart", "Replace", "Substring", "GetLeftPart",
            "GetComponents", "Normalize");

    /// <summary>Methods that can be called once more.</summary>
    public static ImmutableHashSet<string> Pure { get; } =
        Texts.Union(Set("IsNullOrEmpty", "IsNullOrWhiteSpace", "Split", "First", "Last", "FirstOrDefault", "nameof"));

    /// <summary>Members of the framework that are texts. Source: System.Uri, System.UriBuilder.</summary>
    public static ImmutableHashSet<string> TextMembers { get; } =
        Set("Host", "Authority", "DnsSafeHost", "IdnHost", "AbsoluteUri", "OriginalString", "AbsolutePath", "Scheme");

    /// <summary>Attributes of test methods and of their data. Source: xunit, NUnit, MSTest, TUnit.</summary>
    public static ImmutableHashSet<string> TestAttributes { get; } = Set(
        "Fact", "Theory", "InlineData", "MemberData", "Test", "TestCase", "TestCaseSource", "TestFixture", "TestMethod", "TestClass", "DataRow",
            "DataTestMethod", "Arguments");

    /// <summary>Methods that ask for nothing but a value: their names begin like a comparison.</summary>
    public static ImmutableHashSet<string> ValueTests { get; } = Set("IsNullOrEmpty", "IsNullOrWhiteSpace", "IsWellFormedUriString");

    /// <summary>Methods that register a client. Source: Microsoft.Extensions.Http, Microsoft.Extensions.DependencyInjection, Refit.</summary>
    public static ImmutableHashSet<string> Registrations { get; } = Set(AddHttpClient, "AddRefitClient", "AddSingleton", "AddScoped", "AddTransient");

    /// <summary>
    /// Methods that put the parts of a program together, one statement for each. Source: Microsoft.Extensions.Http, Microsoft.Extensions.Options,
    /// Microsoft.Extensions.DependencyInjection, Refit.
    /// </summary>
    public static ImmutableHashSet<string> Composition { get; } = Registrations.Union(Set(
        "Configure", "PostConfigure", "AddOptions", "ConfigureHttpClient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddHostedService",
            "AddKeyedSingleton"));

    /// <summary>
    /// What a program is put together with, and no connection has alone. Source: Microsoft.Extensions.Hosting, Microsoft.Extensions.Configuration,
    /// Microsoft.Extensions.DependencyInjection, Microsoft.Extensions.Options, Microsoft.Extensions.Http, Microsoft.AspNetCore.Builder.
    /// </summary>
    public static ImmutableHashSet<string> HostTypes { get; } = Set(
        "IServiceCollection", "ServiceCollection", "IServiceProvider", "ServiceProvider", "IConfiguration", "IConfigurationRoot", "ConfigurationManager",
        "IConfigurationBuilder", "ConfigurationBuilder", "WebApplicationBuilder", "WebApplication", "HostApplicationBuilder", "IHostApplicationBuilder",
        "IHostBuilder", "IHost", "HostBuilderContext", "WebHostBuilderContext", "IHostEnvironment", "IWebHostEnvironment", "IApplicationBuilder",
        "IOptions", "IOptionsMonitor", "IOptionsSnapshot", "IHttpClientFactory");

    /// <summary>The methods and members that give them. Source: the same.</summary>
    public static ImmutableHashSet<string> HostFactories { get; } = HostTypes.Union(Set(
        "CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "CreateApplicationBuilder", "CreateDefaultBuilder", "Build", "BuildServiceProvider",
        "Services", "Configuration", "Environment"));

    /// <summary>Methods that give a section of the configuration. Source: Microsoft.Extensions.Configuration.</summary>
    public static ImmutableHashSet<string> Sections { get; } = Set("GetSection", "GetRequiredSection");

    /// <summary>
    /// Methods that ask for a setting or a section by the name that is their first argument. Source: Microsoft.Extensions.Configuration,
    /// Microsoft.Extensions.Options, System.Environment.
    /// </summary>
    public static ImmutableHashSet<string> SettingReads { get; } =
        Sections.Union(Set("BindConfiguration", "GetValue", "GetRequiredValue", "GetConnectionString", "GetEnvironmentVariable"));

    /// <summary>The method that reads variables whose names begin with its argument. Source: Microsoft.Extensions.Configuration.EnvironmentVariables.</summary>
    public const string AddEnvironmentVariables = "AddEnvironmentVariables";

    /// <summary>The beginnings that a host reads without being told. Source: Microsoft.Extensions.Hosting, Microsoft.AspNetCore.Hosting.</summary>
    public static ImmutableArray<string> EnvironmentPrefixes { get; } = ImmutableArray.Create("DOTNET_", "ASPNETCORE_");

    /// <summary>Methods that fill an object with a section, or with the whole configuration. Source: Microsoft.Extensions.Configuration.Binder.</summary>
    public static ImmutableHashSet<string> Binders { get; } = Set("Bind", "Get", "Configure");

    /// <summary>The method that registers a client, and the one that asks a factory for it by its name. Source: Microsoft.Extensions.Http.</summary>
    public const string AddHttpClient = "AddHttpClient";

    /// <inheritdoc cref="AddHttpClient"/>
    public const string CreateClient = "CreateClient";

    /// <summary>
    /// Attributes whose texts are shown to people. Source: System.ComponentModel, System.ComponentModel.DataAnnotations, System.Runtime.Serialization,
    /// Unity, Spectre.Console.Cli, System.CommandLine.
    /// </summary>
    public static ImmutableHashSet<string> ShownAttributes { get; } =
        Set("Description", "DisplayName", "Display", "Category", "Tooltip", "Header", "EnumMember");

    /// <summary>The client that sends requests, and the member that holds its base. Source: System.Net.Http.</summary>
    public const string HttpClient = "HttpClient";

    /// <inheritdoc cref="HttpClient"/>
    public const string BaseAddress = "BaseAddress";

    /// <summary>What the names of policies that write names in snake case hold. Source: System.Text.Json, Newtonsoft.Json.</summary>
    public const string SnakeCase = "SnakeCase";

    /// <summary>What tells a serializer how to write a body. Source: System.Text.Json, Newtonsoft.Json.</summary>
    public static ImmutableHashSet<string> SerializerOptions { get; } = Set(SnakeCase, "DefaultIgnoreCondition", "IgnoreNullValues", "NullValueHandling");

    /// <summary>Methods that search a list. Source: System.Linq.Enumerable, System.Array, System.Collections.Generic.List.</summary>
    public static ImmutableHashSet<string> Searches { get; } = Set(
        "Contains", "Any", "All", "Exists", "Find", "FindIndex", "First", "FirstOrDefault", "IndexOf", "Where", "Count", "TrueForAll", "SingleOrDefault");

    /// <summary>Methods that look up an entry of a table. Source: System.Collections.Generic.Dictionary, CollectionExtensions.</summary>
    public static ImmutableHashSet<string> TableReads { get; } = Set("ContainsKey", "TryGetValue", "GetValueOrDefault");

    /// <summary>
    /// Methods that declare, compare or answer with a route of the application. Source: Microsoft.AspNetCore.Builder,
    /// Microsoft.AspNetCore.Http.PathString and Results, YARP, WireMock.Net.
    /// </summary>
    public static ImmutableHashSet<string> Routes { get; } = Set(
        "Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapGroup", "MapWhen", "MapFallback", "MapFallbackToFile", "MapHub",
            "MapControllerRoute",
        "MapAreaControllerRoute", "MapDefaultControllerRoute", "MapHealthChecks", "MapReverseProxy", "MapForwarder", "MapGrpcService", "MapOpenApi", "MapMcp",
            "MapRazorPages",
        "UsePathBase", "StartsWithSegments", "WithPath", "UsingPath", "Created", "Accepted", "LocalRedirect");

    /// <summary>
    /// Attributes that declare a route of the application. Source: Microsoft.AspNetCore.Mvc, Azure Functions; test data is asked of the
    /// application, too.
    /// </summary>
    public static ImmutableHashSet<string> RouteAttributes { get; } = Set(
        "Route", "RouteAttribute", "RoutePrefix", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "HttpHead", "HttpOptions", "HttpTrigger",
            "AcceptVerbs", "InlineData");

    /// <summary>Methods and attributes that make a request of a path. Source: System.Net.Http, RestSharp, Refit.</summary>
    public static ImmutableHashSet<string> Requests { get; } = Set(
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "GetFromJsonAsync", "PostAsync", "PostAsJsonAsync", "PutAsync",
        "PutAsJsonAsync", "PatchAsync", "PatchAsJsonAsync", "DeleteAsync", "DeleteFromJsonAsync", "HttpRequestMessage", "Uri", "RestRequest", "Get", "Post");

    /// <summary>Methods of HTTP, as the attributes of client libraries are called after them. Source: WebApiClientCore, RestEase, Refit.</summary>
    public static ImmutableHashSet<string> HttpMethods { get; } = Set("Get", "Post", "Put", "Patch", "Delete", "Head");

    /// <summary>
    /// Methods of a client with a base address that take a path, and the request that they send. Source: System.Net.Http,
    /// System.Net.Http.Json.
    /// </summary>
    public static ImmutableHashSet<string> ClientRequests { get; } = Set(
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "GetFromJsonAsync", "PostAsync", "PostAsJsonAsync", "PutAsync",
        "PutAsJsonAsync", "PatchAsync", "PatchAsJsonAsync", "DeleteAsync", "DeleteFromJsonAsync", "HttpRequestMessage");

    /// <summary>Methods of a client that send a request. Source: System.Net.Http, RestSharp, Flurl.Http.</summary>
    public static ImmutableHashSet<string> Sending { get; } = ClientRequests.Union(Set("SendAsync", "Send", "ExecuteAsync", "GetJsonAsync", "PostJsonAsync"));

    /// <summary>
    /// Types that hold a request which the application serves. Source: ASP.NET Core, System.Web, System.Net.HttpListener, Azure Functions,
    /// Amazon.Lambda.APIGatewayEvents, OWIN.
    /// </summary>
    public static ImmutableHashSet<string> ServedRequests { get; } = Set(
        "HttpRequest", "HttpContext", "DefaultHttpContext", "IHeaderDictionary", "IHttpContextAccessor", "HttpContextBase", "HttpRequestBase",
            "HttpListenerRequest", "HttpListenerContext",
        "HttpRequestData", "FunctionContext", "APIGatewayProxyRequest", "APIGatewayHttpApiV2ProxyRequest", "IOwinContext", "IOwinRequest", "HubCallerContext",
            "ServerCallContext",
        "AuthorizationFilterContext", "ActionExecutingContext", "ResourceExecutingContext", "EndpointFilterInvocationContext");

    /// <summary>Types that are made of an address, and that no project declares. Source: System, System.Net.Http.</summary>
    public static ImmutableHashSet<string> AddressTypes { get; } = Set("Uri", "UriBuilder", "HttpRequestMessage");

    /// <summary>Types that hold a request which the application sends. Source: System.Net.Http, System.Net, RestSharp, System.ClientModel.</summary>
    public static ImmutableHashSet<string> SentRequests { get; } = Set(
        "HttpRequestMessage", "HttpClient", "HttpRequestHeaders", "HttpContentHeaders", "HttpHeaders", "HttpWebRequest", "WebRequest", "WebClient",
            "WebHeaderCollection", "RestRequest", "RestClient",
        "PipelineMessage", "PipelineRequest", "PipelineRequestHeaders", "UnityWebRequest");

    /// <summary>
    /// Objects and types whose methods say what a test expects, and beginnings of methods that do. Source: xunit, NUnit, MSTest,
    /// FluentAssertions, Shouldly.
    /// </summary>
    public static ImmutableHashSet<string> Assertions { get; } = Set("Assert", "ClassicAssert", "StringAssert", "CollectionAssert", "Should", "ShouldBe",
        "ShouldContain", "ShouldBeTrue", "ShouldNotBeNull", "Check", "Verify");

    /// <summary>
    /// Types and objects whose <c>Open…</c>, <c>Launch…</c> and <c>Start</c> show an address to a person. Source:
    /// System.Diagnostics.Process, Microsoft.Maui.Essentials, Windows.System.Launcher.
    /// </summary>
    public static ImmutableHashSet<string> Viewers { get; } = Set("Launcher", "Browser", "Process");

    /// <summary>The type whose file name, where it is an address, is opened in a browser.</summary>
    public const string ProcessStart = "ProcessStartInfo";

    /// <summary>The member with the variables of a program that is started. Source: System.Diagnostics.Process, ModelContextProtocol.Client.</summary>
    public const string ProcessVariables = "EnvironmentVariables";

    /// <summary>
    /// The classes that a database migration and its snapshot derive from. Source: Microsoft.EntityFrameworkCore, System.Data.Entity,
    /// FluentMigrator.
    /// </summary>
    public static ImmutableHashSet<string> MigrationBases { get; } = Set("Migration", "ModelSnapshot", "DbMigration");

    /// <summary>The method that gives a model the rows of a table. Source: Microsoft.EntityFrameworkCore.</summary>
    public const string SeedMethod = "HasData";

    /// <summary>The method that gives a column its default. Source: Microsoft.EntityFrameworkCore.Relational.</summary>
    public const string ColumnDefault = "HasDefaultValue";

    /// <summary>The attribute that silences a rule, in a file of the assembly or at a member. Source: System.Diagnostics.CodeAnalysis.</summary>
    public const string SuppressMessage = "SuppressMessage";

    /// <summary>
    /// What follows <c>Add</c> in the methods of an Aspire host that run a program of another language, or one from elsewhere. Source:
    /// Aspire.Hosting, Aspire.Hosting.NodeJs, Aspire.Hosting.Python, CommunityToolkit.Aspire.Hosting.
    /// </summary>
    public static ImmutableArray<string> OtherResources { get; } = ImmutableArray.Create(
        "Python", "Uvicorn", "Streamlit", "Npm", "Node", "Vite", "JavaScript", "Yarn", "Pnpm", "Bun", "Deno", "Golang", "Java", "Spring", "Rust", "Container",
            "Dockerfile", "Executable", "Ruby", "Php");

    /// <summary>What the methods of a migration are given. Source: Microsoft.EntityFrameworkCore.Migrations.</summary>
    public static ImmutableHashSet<string> MigrationBuilders { get; } = Set("MigrationBuilder", "ModelBuilder");

    /// <summary>The attributes of a migration. Source: Microsoft.EntityFrameworkCore.Infrastructure, FluentMigrator.</summary>
    public static ImmutableHashSet<string> MigrationAttributes { get; } = Set("Migration", "MigrationAttribute", "DbContext", "DbContextAttribute");

    /// <summary>The namespaces of migrations.</summary>
    public static ImmutableArray<string> MigrationNamespaces { get; } =
        ImmutableArray.Create("Microsoft.EntityFrameworkCore", "System.Data.Entity", "FluentMigrator");

    private static ImmutableHashSet<string> Set(params string[] names) => ImmutableHashSet.Create(StringComparer.Ordinal, names);
}
