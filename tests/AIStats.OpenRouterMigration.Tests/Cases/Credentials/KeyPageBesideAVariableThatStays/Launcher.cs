class Starter
{
    // The program that it starts calls the gateway.
    const string Template = "OPENROUTER_API_KEY="; // AIS2001

    public static void Run(string file)
    {
        if (!File.ReadAllText(file).Contains(Template))
            Console.WriteLine("Create a key at https://openrouter.ai/keys and put it into the file."); // AIS1006
        System.Diagnostics.Process.Start("node", "relay.js");
    }
}
