public static class Help
{
    public static string Text => "Set " + Cli.KeyName + " to your AI Stats key.";
    public static string Other(string KeyName) => $"{KeyName} is a setting of OpenRouter."; // silent: a parameter of the same name
}
