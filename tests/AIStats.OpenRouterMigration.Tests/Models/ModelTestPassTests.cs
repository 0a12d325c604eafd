using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>Ids and authors that code compares with: the new one stands beside the old one, or a person writes it.</summary>
[Trait("Rule", RuleIds.MovedModel)]
[Trait("Rule", RuleIds.ProbablyMovedModel)]
public sealed class ModelTestPassTests
{
    [Theory]
    // Comparisons of every kind.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            bool A(string model) => model == "x-ai/grok-4.5";
            bool B(string model) => "x-ai/grok-4.5" != model && model.Length > 1;
            bool D(string model) => !model.Equals("x-ai/grok-4.5");
            bool E(string model) => model.Equals("x-ai/grok-4.5", Mode());
            bool F(string model) => string.Equals(model, "x-ai/grok-4.5");
            bool G(C[] all) => all[0].Model() == "x-ai/grok-4.5";
            bool H(C c) => c.model == "x-ai/grok-4.5" || c.model == "spacex-ai/grok-4.5";
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            bool A(string model) => model == "x-ai/grok-4.5" || model == "spacex-ai/grok-4.5";
            bool B(string model) => "x-ai/grok-4.5" != model && "spacex-ai/grok-4.5" != model && model.Length > 1;
            bool D(string model) => !(model.Equals("x-ai/grok-4.5") || model.Equals("spacex-ai/grok-4.5"));
            bool E(string model) => model.Equals("x-ai/grok-4.5", Mode());
            bool F(string model) => string.Equals(model, "x-ai/grok-4.5") || string.Equals(model, "spacex-ai/grok-4.5");
            bool G(C[] all) => all[0].Model() == "spacex-ai/grok-4.5";
            bool H(C c) => c.model == "x-ai/grok-4.5" || c.model == "spacex-ai/grok-4.5";
        }
        (7:43-55) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; let the code accept 'spacex-ai/grok-4.5', too
        (10:62-79) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        """)]
    // Lists that are asked.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            bool A(List<string> models) => models.Contains("x-ai/grok-4.5");
            bool B(List<string> models) => models.Contains("x-ai/grok-4.5", Comparer);
            bool D(List<string> models) => models.Contains("x-ai/grok-4.5", Comparer, 1);
            bool E() => Models.Contains("x-ai/grok-4.5");
            void F(List<string> models) { models.Contains("x-ai/grok-4.5"); Assert.Contains("x-ai/grok-4.5", models); }
            void G(List<string> models) { models.Add("x-ai/grok-4.5"); models.Add("spacex-ai/grok-4.5"); }
            Price[] prices = { new("x-ai/grok-4.3", 1), new(), new("spacex-ai/grok-4.3", 2) };
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            bool A(List<string> models) => models.Contains("x-ai/grok-4.5") || models.Contains("spacex-ai/grok-4.5");
            bool B(List<string> models) => models.Contains("x-ai/grok-4.5", Comparer) || models.Contains("spacex-ai/grok-4.5", Comparer);
            bool D(List<string> models) => models.Contains("spacex-ai/grok-4.5", Comparer, 1);
            bool E() => Models.Contains("spacex-ai/grok-4.5");
            void F(List<string> models) { models.Contains("spacex-ai/grok-4.5"); Assert.Contains("spacex-ai/grok-4.5", models); }
            void G(List<string> models) { models.Add("x-ai/grok-4.5"); models.Add("spacex-ai/grok-4.5"); }
            Price[] prices = { new("x-ai/grok-4.3", 1), new(), new("spacex-ai/grok-4.3", 2) };
        }
        (9:47-59) AIS4001: AI Stats does not know 'x-ai/grok-4.5'; 'spacex-ai/grok-4.5' is already here, so
            remove this one by hand
        (9:76-93) AIS4005: 'spacex-ai/grok-4.5' is in use, and AI Stats serves it
        (10:29-41) AIS4001: AI Stats does not know 'x-ai/grok-4.3'; 'spacex-ai/grok-4.3' is already here, so
            remove this one by hand
        (10:61-78) AIS4005: 'spacex-ai/grok-4.3' is in use, and AI Stats serves it
        """)]
    // Endings of an id.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            bool A(string model) => model.EndsWith(":free");
            bool B(string model) => model.EndsWith(":nitro");
            bool D(string model) => model.EndsWith(":mine");
            bool E(string model) => model.EndsWith(":");
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            bool A(string model) => model.EndsWith(":free");
            bool B(string model) => model.EndsWith(":nitro");
            bool D(string model) => model.EndsWith(":mine");
            bool E(string model) => model.EndsWith(":");
        }
        (4:45-49) AIS4004: AI Stats does not resolve ':free'; few of its ids end so, and 'phaseo/free'
            routes to free models, so look at what this decides
        (5:45-50) AIS4004: AI Stats does not resolve ':nitro'; no id of AI Stats ends like that, so check this test
        """)]
    // The author of an id.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            bool A(string model) => model.Split('/')[0] == "x-ai";
            bool B(string model) => model.Substring(0, model.IndexOf("/")) == "x-ai";
            bool D(string model) => model.Substring(1, model.IndexOf("/")) == "x-ai";
            bool E(string model) => model.Remove(0, model.IndexOf("/")) == "x-ai";
            bool F(string model) => model[..model.IndexOf("/")] == "x-ai";
            bool G(string model) => model.Split("/").First() == "x-ai";
            bool H(string model) => model.Split("/")[1] == "x-ai";
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            bool A(string model) => model.Split('/')[0] == "x-ai";
            bool B(string model) => model.Substring(0, model.IndexOf("/")) == "x-ai";
            bool D(string model) => model.Substring(1, model.IndexOf("/")) == "x-ai";
            bool E(string model) => model.Remove(0, model.IndexOf("/")) == "x-ai";
            bool F(string model) => model[..model.IndexOf("/")] == "x-ai";
            bool G(string model) => model.Split("/").First() == "x-ai";
            bool H(string model) => model.Split("/")[1] == "x-ai";
        }
        (4:53-56) AIS4002: AI Stats does not know ids that begin with 'x-ai'; there they begin with
            'spacex-ai', so let the code accept both
        (5:72-75) AIS4002: AI Stats does not know ids that begin with 'x-ai'; there they begin with
            'spacex-ai', so let the code accept both
        (8:61-64) AIS4002: AI Stats does not know ids that begin with 'x-ai'; there they begin with
            'spacex-ai', so let the code accept both
        (9:58-61) AIS4002: AI Stats does not know ids that begin with 'x-ai'; there they begin with
            'spacex-ai', so let the code accept both
        """)]
    public void The_id_moves(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));
}
