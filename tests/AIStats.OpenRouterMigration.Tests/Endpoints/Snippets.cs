namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>Source texts that several tests share.</summary>
internal static class Snippets
{
    /// <summary>An <c>.editorconfig</c> that names another target.</summary>
    public static (string Path, string Text) BaseUrlOption(string url) => ("/.editorconfig", $"root = true\n[*.cs]\nai_stats_migration.base_url = {url}\n");

    /// <summary>A class whose only field has this value.</summary>
    public static string Field(string expression) => $$"""
        class C
        {
            string value = {{expression}};
        }

        """;

    /// <summary>A method with these statements; <c>url</c> is a string, <c>uri</c> a <c>Uri</c>, <c>http</c> an <c>HttpClient</c>.</summary>
    public static string Method(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;

        class C
        {
            object M(string url, Uri uri, HttpClient http, string key)
            {
                {{statements.Indented(8)}}
            }
        }
        """;
}
