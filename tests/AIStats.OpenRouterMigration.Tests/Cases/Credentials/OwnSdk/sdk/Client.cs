namespace OpenRouter.SDK { public class Client { public string Base = "https://openrouter.ai/api/v1"; } } // AIS1001
namespace OpenRouter.SDK.Models { public class M; }
