using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// Programs beside a .NET application that read OpenRouter's variables by themselves, and the runtimes of others. Source: their names as they stand in public
/// compose files; a word too many only leaves a variable as it is, with a warning.
/// </summary>
internal static class ForeignPrograms
{
    /// <summary>Words in the name of an image, a build folder or a settings file that is not this application's.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create(
        "litellm", "open-webui", "librechat", "lobe-chat", "lobehub", "n8n", "flowise", "langflow", "langfuse", "dify", "anything-llm", "anythingllm",
            "big-agi", "aider", "python", "node");

    /// <summary>Files that another language's runtime runs.</summary>
    public static ImmutableHashSet<string> Extensions { get; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".py", ".js", ".mjs", ".cjs", ".ts", ".rb", ".go", ".rs", ".java", ".php");

    /// <summary>Scripts, which may run anything.</summary>
    public static ImmutableHashSet<string> ScriptExtensions { get; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ".sh", ".bash", ".ps1", ".psm1", ".cmd", ".bat");

    /// <summary>Beginnings of the names of files with commands of one program. Source: Docker, Heroku and Jenkins.</summary>
    public static ImmutableArray<string> CommandFiles { get; } = ImmutableArray.Create("Dockerfile", "Procfile", Jenkins);

    /// <summary>The beginning of the name of a pipeline of Jenkins.</summary>
    public const string Jenkins = "Jenkinsfile";

    /// <summary>A unit of systemd, which runs one program.</summary>
    public const string ServiceExtension = ".service";

    /// <summary>Beginnings of the names of files whose targets run programs of their own. Source: make and just.</summary>
    public static ImmutableArray<string> TargetFiles { get; } = ImmutableArray.Create("Makefile", "justfile");

    /// <summary>A part of a makefile.</summary>
    public const string TargetExtension = ".mk";

    /// <summary>Beginnings of lines that show their text and run none of it, and of comments.</summary>
    public static ImmutableArray<string> ShownLines { get; } = ImmutableArray.Create(
        "echo", "printf", "Write-Host", "Write-Output", "#", "@#", "rem ", "REM ", "::");

    /// <summary>
    /// Beginnings of actions that bring what they are given to a host or into an image, where the program of the repository reads it. Source: their
    /// names on GitHub. A word too few only leaves a variable as it is, with a warning.
    /// </summary>
    public static ImmutableArray<string> Carriers { get; } = ImmutableArray.Create(
        "azure/", "aws-actions/", "google-github-actions/", "docker/", "hashicorp/", "pulumi/", "opentofu/", "dflook/terraform-", "superfly/", "digitalocean/",
            "appleboy/", "easingthemes/ssh-deploy", "burnett01/rsync-deployments", "akhileshns/heroku-deploy", "dokku/", "railwayapp/",
            "spicypizza/create-envfile", "microsoft/variable-substitution", "cschleiden/replace-tokens", "qetza/replacetokens-action");

    /// <summary>The file with what a debugger starts, and the debuggers of other languages. Source: Visual Studio Code.</summary>
    public const string DebuggerFile = "launch.json";

    /// <summary>See <see cref="DebuggerFile"/>.</summary>
    public static ImmutableHashSet<string> Debuggers { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "node", "pwa-node", "node-terminal", "extensionHost", "pwa-extensionHost", "chrome", "msedge", "firefox", "python", "debugpy",
            "go", "java", "php", "ruby", "lldb", "dart");

    /// <summary>Commands that run programs of other languages.</summary>
    public static ImmutableHashSet<string> Commands { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "python", "python3", "pip", "pip3", "pytest", "uv", "uvx", "uvicorn", "gunicorn", "hypercorn", "flask", "streamlit", "chainlit",
            "celery", "poetry", "pipenv", "tox", "jupyter", "node", "npx", "npm", "pnpm", "yarn", "bun", "bunx", "deno", "tsx", "ts-node", "nodemon", "cargo",
            "ruby", "bundle", "php", "artisan", "composer", "mvn", "gradle",
            // Programs that write or review code, and read OpenRouter's key themselves. Source: their own documentation.
            "opencode", "aider", "crush", "codex", "goose", "promptfoo", "litellm", "llm", "aichat", "sgpt", "gptme", "openhands", "ori");
}
