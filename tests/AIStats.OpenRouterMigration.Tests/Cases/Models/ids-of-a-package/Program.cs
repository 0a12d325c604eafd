using OpenRouter.NET; // AIS9002, CS0246

class Program
{
    public static string Model => "x-ai/grok-4.5"; // AIS4001: the package sends it to OpenRouter

    public static object Ask() => new { model = Model, messages = new[] { new { role = "user", content = "Hello" } } };
}
